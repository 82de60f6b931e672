"""The tests of the house; a package, so that no installed one of this name stands before it."""
