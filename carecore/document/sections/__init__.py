"""What a plan is told by: a file for each section, each on its own, from the plan to the tree."""
