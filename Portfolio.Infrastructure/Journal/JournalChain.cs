namespace Portfolio.Infrastructure.Journal;

/// <summary>The end of a school's journal: the last number and its seal. One row per school.</summary>
public sealed class JournalChain
{
    private JournalChain()
    {
    }

    public JournalChain(SchoolId school) => SchoolId = school;

    /// <summary>An empty id for entries that concern the whole portal.</summary>
    public SchoolId SchoolId { get; private init; }

    /// <summary>The number of sealed entries, which is also the last entry's number.</summary>
    public long Length { get; private set; }

    /// <summary>The last entry's seal.</summary>
    public string Seal { get; private set; } = JournalSeal.None;

    /// <summary>Gives the entry the next number and its seal.</summary>
    internal void Append(JournalEntry entry)
    {
        Length++;
        Seal = JournalSeal.Of(entry, Length, Seal);
        entry.Place(Length, Seal);
    }
}
