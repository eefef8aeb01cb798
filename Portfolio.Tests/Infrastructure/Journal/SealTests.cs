using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Journal;

namespace Portfolio.Tests.Infrastructure.Journal;

/// <summary>The format of a seal is fixed: with another one every existing chain would look broken.</summary>
public sealed class SealTests
{
    private static readonly JournalEntry Entry = new()
    {
        Id = Guid.Parse("019aabcd-0102-7304-8506-0708090a0b0c"),
        SchoolId = new(Guid.Parse("019aabcd-0000-7000-8000-000000000001")),
        At = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8)),
        Step = 2,
        By = new(Guid.Parse("019aabcd-0000-7000-8000-000000000002")),
        Action = nameof(SchoolRenamed),
        Subject = Guid.Parse("019aabcd-0000-7000-8000-000000000003"),
        Facts = """{"班級":"電機一甲"}""",
    };

    [Fact]
    public void Seal_IsTheHashOfTheseBytes() => Assert.Equal("3a028f93274d975e03d4f1e400baf228e8e7c4deb0e356a90cba601225a106ad", JournalSeal.Of(Entry, 7, new string('a', 64)));

    [Fact]
    public void Seal_DependsOnNumberAndPreviousSeal()
    {
        string[] seals = [JournalSeal.Of(Entry, 7, JournalSeal.None), JournalSeal.Of(Entry, 8, JournalSeal.None), JournalSeal.Of(Entry, 7, new string('a', 64))];
        Assert.Distinct(seals);
    }
}
