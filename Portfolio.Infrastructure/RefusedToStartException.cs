namespace Portfolio.Infrastructure;

/// <summary>Something stands against starting; the message says what, and what to do.</summary>
public sealed class RefusedToStartException(string message) : Exception(message);
