namespace Portfolio.Infrastructure.Journal;

/// <param name="School">an empty id for what concerns the whole portal</param>
/// <param name="Length">number of intact entries</param>
/// <param name="Seal">seal of the last intact entry: comparing it with a copy noted elsewhere proves that no earlier entry was
/// changed</param>
/// <param name="Broken">the first entry that does not match its seal; null when the chain is intact</param>
public sealed record VerifiedChain(SchoolId School, long Length, string Seal, ChainBreak? Broken)
{
    /// <summary>The name shown to people: the school's code, or <c>portal</c>.</summary>
    public string Name { get; init; } = string.Empty;
}

/// <param name="Number">the number in the chain</param>
/// <param name="Entry">the entry with that number</param>
public sealed record ChainBreak(long Number, Guid? Entry, ChainFault Fault);

public enum ChainFault
{
    /// <summary>No entry has this number: it was deleted, or renumbered.</summary>
    Missing,

    /// <summary>The entry is not the one that was sealed here: it was changed, inserted, or renumbered.</summary>
    Changed,

    /// <summary>The entry has a number that was never assigned.</summary>
    Added,
}
