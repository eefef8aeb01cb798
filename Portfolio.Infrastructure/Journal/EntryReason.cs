namespace Portfolio.Infrastructure.Journal;

/// <summary>Why somebody did what an entry tells, in their words: beside the chain, so that it can be erased without breaking it.</summary>
/// <param name="EntryId">the journal's entry</param>
public sealed record EntryReason(Guid EntryId, SchoolId SchoolId, string Text);
