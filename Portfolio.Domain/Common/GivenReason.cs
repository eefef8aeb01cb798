namespace Portfolio.Domain.Common;

/// <summary>The reason that a person gave for an event, in their own words.</summary>
public sealed record GivenReason(DomainEvent Of, string Text);
