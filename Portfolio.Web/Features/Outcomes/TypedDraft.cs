namespace Portfolio.Web.Features.Outcomes;

/// <summary>The form's content in the browser: the fields' text, and the state it is based on.</summary>
public sealed record TypedDraft(string? Title, string? Description, DraftSeen? Seen);
