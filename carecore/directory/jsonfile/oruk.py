"""Services in Open Referral: Open Referral UK version 3, HSDS 3, and the names of version 1.

A service with several locations gives one entry for each, because each has its own address,
position and times. Source: the field guides of openreferraluk.org and docs.openreferral.org.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from carecore.directory.entry import Entry
from carecore.directory.jsonfile.orukcosts import cost_of
from carecore.directory.jsonfile.oruktimes import times_in
from carecore.directory.pieces import (
    Record,
    date_in,
    joined,
    not_read,
    record,
    records,
    sentences,
    whole,
)
from carecore.directory.plaintext import Texts, few
from carecore.directory.whereabouts import location_position, place_line
from carecore.plan.times import Time
from carecore.plan.words import in_short

KIND = "a list of services (Open Referral)"


CLOSED = ("inactive", "defunct", "temporarily closed", "closed", "ceased")
"""The words for a service that is not running."""

_SERVICE = {
    "schedules", "regular_schedules", "service_at_locations", "cost_options", "organization",
    "organization_id", "fees_description", "eligibility_description", "service_areas",
    "assured_date", "application_process", "interpretation_services", "accreditations",
}  # fmt: skip
_PLACE = {"addresses", "physical_addresses", "location_type", "latitude", "longitude"}
_READ = {
    "id", "name", "description", "url", "uri", "email", "alert", "status", "fees", "phones",
    "fees_description", "schedules", "regular_schedules", "service_at_locations", "costs",
    "cost_options", "organization", "organisation", "organization_id", "location", "locations",
    "contacts", "eligibility_description", "eligibilitys", "minimum_age", "maximum_age",
    "service_areas", "languages", "attributes", "service_taxonomys", "metadata", "funding",
    "program", "program_id", "assured_date", "assurer_email", "last_modified", "additional_urls",
    "additional_websites", "required_documents", "capacities", "accessibility", "transportation",
    "external_identifier", "external_identifier_type", "accessibility_for_disabilities",
} | _PLACE  # fmt: skip
_OWN = {"name", "description", "schedules", "regular_schedules", "phones", "contacts"}
"""What a location that stands alone says of itself as a service would."""

_SAID = {
    "application_process": "How to join",
    "wait_time": "Waiting time",
    "interpretation_services": "Interpreters",
    "alternate_name": "Also called",
}


def is_service(item: Record) -> bool:
    """Whether a record reads like a service: a name, and a field only services have."""
    return "name" in item and not item.keys().isdisjoint(_SERVICE)


def is_place(item: Record) -> bool:
    """Whether a record is a location: a name and an address or a position, and no service."""
    ours = _SERVICE - {"schedules", "regular_schedules"}
    return "name" in item and not _PLACE.isdisjoint(item) and ours.isdisjoint(item)


def services_in(item: Record) -> Iterator[Record]:
    """The services a record holds: itself, the one at a location, all of an organisation."""
    if isinstance(service := item.get("service"), dict):
        yield service | {"service_at_locations": [item]}
    elif isinstance(nested := item.get("services"), list) and "name" in item:
        own = {key: value for key, value in item.items() if key not in ("services", "locations")}
        for service in nested:
            if isinstance(service, dict):
                yield {"organization": own} | service
    elif is_place(item):
        yield item | {"location": {k: v for k, v in item.items() if k not in _OWN}}
    else:
        yield item


def is_term(item: Record) -> bool:
    """Whether a record is a word for a kind of service, not a service."""
    return "term_uri" in item or ("taxonomy" in item and not is_service(item))


def read_service(service: Record, texts: Texts) -> list[Entry]:
    """The entries of one service, one for each of its locations; none when it has no name."""
    name = texts(service.get("name")) or texts(service.get("alternate_name"))
    if not name:
        return []
    organisation = record(service.get("organization") or service.get("organisation"))
    cost, free = cost_of(service, texts)
    times = times_in(service, texts)
    entry = Entry(
        name=name,
        id=texts(service.get("id")),
        organisation=texts(organisation),
        description=texts(service.get("description")),
        times=times,
        cost=cost,
        free=free,
        who_for=_who_for(service, texts),
        contact=_contact(service, organisation, texts),
        web=texts(service.get("url")) or texts(organisation.get("website")),
        checked_on=date_in(service.get("assured_date")),
        unread=tuple(_said(service, texts)),
    )
    at = records(service.get("service_at_locations")) or [
        {"location": location}
        for location in records(service.get("locations") or service.get("location"))
    ]
    return [_at(entry, spot, texts) for spot in at] if at else [entry]


def _at(entry: Entry, spot: Record, texts: Texts) -> Entry:
    """The entry at one of the service's locations, with the times it has there."""
    location = record(spot.get("location"))
    position, strange = location_position(location, texts)
    building = [time_ for time_ in times_in(location, texts) if time_ not in entry.times]
    there = [time_ for time_ in times_in(spot, texts) if time_ not in entry.times]
    said = [
        strange,
        *(f"Here: {said}" for said in [texts(spot.get("description"))] if said),
        *(f"Getting there: {said}" for said in [texts(location.get("transportation"))] if said),
        *(f"The building: {said}" for time_ in building if (said := _as_said(time_))),
    ]
    return replace(
        entry,
        where=place_line(location, texts),
        times=(*entry.times, *there),
        access=_access(location, texts),
        contact=joined((entry.contact, *_contacts(spot, texts)), "; "),
        position=position,
        unread=(*entry.unread, *filter(None, said)),
    )


def _as_said(time_: Time) -> str:
    """What a building's own hours say, in words, when they say something in words."""
    figures = joined(f"{clock:%H:%M}" for clock in (time_.starts, time_.ends) if clock)
    days = joined(day.value.capitalize() for day in time_.days)
    return sentences((days, figures.replace(", ", " to "), time_.words))


def _who_for(service: Record, texts: Texts) -> str:
    ages = [service, *records(service.get("eligibilitys"))]
    return sentences(
        (
            texts(service.get("eligibility_description")),
            *(ages_in_words(item.get("minimum_age"), item.get("maximum_age")) for item in ages),
        )
    )


def ages_in_words(least: object, most: object) -> str:
    """From what age to what age: "ages 12 to 100", "age 16 and over"; "" when neither is said."""
    low, high = whole(least), whole(most)
    if low is not None and high is not None:
        return f"ages {low} to {high}" if low != high else f"age {low}"
    if low is not None:
        return f"age {low} and over"
    return f"age {high} and under" if high is not None else ""


def _contact(service: Record, organisation: Record, texts: Texts) -> str:
    own = [texts(service.get("email")), *_contacts(service, texts)]
    theirs = [texts(organisation.get("email")), *_contacts(organisation, texts)]
    return joined(own if any(own) else theirs, "; ")


def _contacts(item: Record, texts: Texts) -> Iterator[str]:
    """Phone numbers, then people with what they do and how to reach them."""
    yield from _phones(item, texts)
    for contact in records(item.get("contacts")):
        who = joined((texts(contact.get("name")), texts(contact.get("title"))))
        reach = (texts(contact.get("email")), *_phones(contact, texts))
        yield joined((who, *reach))


def _phones(item: Record, texts: Texts) -> Iterator[str]:
    for phone in few(item.get("phones")):
        number_ = phone.get("number") if isinstance(phone, dict) else phone
        yield texts(number_).strip('"')


def _access(location: Record, texts: Texts) -> str:
    given = location.get("accessibility") or location.get("accessibility_for_disabilities")
    fields = ("description", "accessibility", "details")
    return sentences(texts(item.get(field)) for item in records(given) for field in fields)


def _said(service: Record, texts: Texts) -> Iterator[str]:
    """What has no place of its own in an entry, in words, beginning with what matters most."""
    status = texts(service.get("status"))
    if status.lower() in CLOSED:
        yield f"The file says this is closed: {status}."
    elif status and status.lower() != "active":
        yield f"Status in the file: {status}."
    if alert := texts(service.get("alert")):
        yield f"Alert: {alert}"
    if kinds := joined(_kinds(service, texts)):
        yield f"Kind: {in_short(kinds, 500)}"
    for field, label in (("languages", "Languages"), ("service_areas", "Area")):
        if service.get(field) and (said := texts(records(service[field]))):
            yield f"{label}: {said}"
    yield from not_read(service, ("assured_date",), date_in, texts)
    for field in [field for field in service if field not in _READ]:
        value: Any = service[field]
        if isinstance(value, str | int | float) and (said := texts(value)):
            label = _SAID.get(field) or texts(field).replace("_", " ").capitalize()
            yield f"{label}: {in_short(said, 2_000)}"


def _kinds(service: Record, texts: Texts) -> Iterator[str]:
    for attribute in records(service.get("attributes") or service.get("service_taxonomys")):
        term = attribute.get("taxonomy_term") or attribute.get("taxonomy")
        yield texts(term) if isinstance(term, dict) else texts(attribute.get("value"))
