namespace Portfolio.Infrastructure.Journal;

/// <summary>
/// The reason for a journal entry in the person's own words, stored outside the chain so that it can be erased without breaking it.
/// </summary>
/// <param name="EntryId">the journal's entry</param>
public sealed record EntryReason(Guid EntryId, SchoolId SchoolId, string Text);
