"""The colours of my people's map, by day and by night. No colour says anything by itself."""

from dataclasses import dataclass

from carecore.plan.circle import Kind, Ring


@dataclass(frozen=True)
class Palette:
    """What each part of the map is drawn in: `bands` by ring, and `kinds` by kind."""

    ink: str
    quiet: str
    ring: str
    bands: dict[Ring, str]
    plate: str
    kinds: dict[Kind, str]
    me: str
    me_ink: str
    chosen: str
    wish: str


DAY = Palette(
    ink="#1E2429",
    quiet="#5B5348",
    ring="#8A6A3B",
    bands={
        Ring.CLOSEST: "#F6D29A",
        Ring.FRIENDSHIP: "#FAE2BC",
        Ring.PARTICIPATION: "#FCEFD8",
        Ring.EXCHANGE: "#FFF9EE",
    },
    plate="#FFFEFB",
    kinds={
        Kind.FAMILY: "#F4ABA6",
        Kind.FRIEND: "#FFD95C",
        Kind.COMMUNITY: "#A9D8A2",
        Kind.WORK: "#CDBDF0",
        Kind.PAID: "#AECFF2",
        Kind.OTHER: "#FFFFFF",
    },
    me="#17624F",
    me_ink="#FFFFFF",
    chosen="#FFE38F",
    wish="#8A2D83",
)
NIGHT = Palette(
    ink="#F4F0E6",
    quiet="#C9C2B4",
    ring="#B89B6C",
    bands={
        Ring.CLOSEST: "#4B3C29",
        Ring.FRIENDSHIP: "#3A3226",
        Ring.PARTICIPATION: "#2B2924",
        Ring.EXCHANGE: "#202426",
    },
    plate="#14181A",
    kinds={
        Kind.FAMILY: "#8C3F45",
        Kind.FRIEND: "#7A6214",
        Kind.COMMUNITY: "#34663F",
        Kind.WORK: "#56478A",
        Kind.PAID: "#2F5A85",
        Kind.OTHER: "#3A4045",
    },
    me="#1F7A65",
    me_ink="#FFFFFF",
    chosen="#6B5300",
    wish="#E7A3E0",
)
