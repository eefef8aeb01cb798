namespace Portfolio.Web.Shared;

/// <summary>Somebody to choose.</summary>
/// <param name="Text">number and name, as they are looked for</param>
public sealed record PersonChoice(Guid Id, string Text);
