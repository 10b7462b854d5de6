"""Reading: a cascade of passes over tokens, each over the output of those before it."""
