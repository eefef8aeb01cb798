namespace Portfolio.Infrastructure.Journal;

/// <param name="School">an empty id for what concerns the whole portal</param>
/// <param name="Length">entries that are whole</param>
/// <param name="Seal">of the last whole entry: who has noted it elsewhere knows that nothing before it was changed</param>
/// <param name="Broken">the first place that is not as it was sealed; none in a whole chain</param>
public sealed record VerifiedChain(SchoolId School, long Length, string Seal, ChainBreak? Broken)
{
    /// <summary>To people: the school's code, or <c>portal</c>.</summary>
    public string Name { get; init; } = string.Empty;
}

/// <param name="Number">the place</param>
/// <param name="Entry">the entry that stands there</param>
public sealed record ChainBreak(long Number, Guid? Entry, ChainFault Fault);

public enum ChainFault
{
    /// <summary>No entry has this number: it was deleted, or stands elsewhere.</summary>
    Missing,

    /// <summary>The entry is not the one that was sealed here: it was changed, put in, or stood elsewhere.</summary>
    Changed,

    /// <summary>The entry has a number that was never given.</summary>
    Added,
}
