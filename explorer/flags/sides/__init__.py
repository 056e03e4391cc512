"""The two sides of the verdict: what each asks, what decides it, and how firm the answer is."""
