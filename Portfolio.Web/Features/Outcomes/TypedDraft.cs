namespace Portfolio.Web.Features.Outcomes;

/// <summary>What a browser holds of the form: the words in its fields, and what the page had read as they were begun.</summary>
public sealed record TypedDraft(string? Title, string? Description, DraftSeen? Seen);
