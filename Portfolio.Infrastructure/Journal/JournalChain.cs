namespace Portfolio.Infrastructure.Journal;

/// <summary>Where a school's journal ends: the last number that was given, and its seal. One row a school.</summary>
public sealed class JournalChain
{
    private JournalChain()
    {
    }

    public JournalChain(SchoolId school) => SchoolId = school;

    /// <summary>None (an empty id) for what concerns the whole portal.</summary>
    public SchoolId SchoolId { get; private init; }

    /// <summary>How many entries are sealed, and so the last one's number.</summary>
    public long Length { get; private set; }

    /// <summary>Of the last entry.</summary>
    public string Seal { get; private set; } = JournalSeal.None;

    /// <summary>Gives the entry the next place and its seal.</summary>
    internal void Append(JournalEntry entry)
    {
        Length++;
        Seal = JournalSeal.Of(entry, Length, Seal);
        entry.Place(Length, Seal);
    }
}
