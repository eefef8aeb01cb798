namespace Portfolio.Infrastructure;

/// <summary>The portal cannot start; the message says why, and what to do.</summary>
public sealed class RefusedToStartException(string message) : Exception(message);
