namespace Portfolio.Domain.Common;

/// <summary>Why somebody did it, in their words.</summary>
public sealed record GivenReason(DomainEvent Of, string Text);
