using System.Text.Json;

namespace Portfolio.Bench.Circuits;

/// <summary>A person of the synthetic school, with the cookie they would have after signing in.</summary>
/// <param name="HasLongQueue">a teacher with as many rows as the target names</param>
internal sealed record Person(string Part, Guid Id, string Cookie, bool HasLongQueue);

/// <summary>Everybody who could sign in.</summary>
internal sealed record Town(IReadOnlyList<Person> People);

/// <summary>The addresses of the portal, and of the empty hub and page.</summary>
internal sealed record Addresses(string Portal, string Bare);

/// <param name="Decided">how many decisions are ready to publish</param>
internal sealed record Prepared(int Decided);

/// <summary>What was published: when the database had it, and whose pages must show it.</summary>
/// <param name="CommittedAt">by the machine's monotonic clock, the same in every process</param>
internal sealed record Published(long CommittedAt, IReadOnlyList<Guid> Affected);

/// <summary>Whose page shows which work.</summary>
internal sealed record OpenDesk(Guid Account, Guid Outcome);

/// <param name="Statements">number of statements sent to the database by use cases and pages</param>
internal sealed record Certified(int Count, long Statements, long AllocatedBytes, TimeSpan Paused);

/// <summary>Managed memory after a full collection.</summary>
internal sealed record Memory(long Bytes);

/// <summary>A line of the server's output for the bench.</summary>
internal static class Lines
{
    private const string Mark = "BENCH ";

    private const int PeopleOfALine = 20;

    public static void Say<T>(T value) => Console.WriteLine(Mark + JsonSerializer.Serialize(value));

    /// <summary>
    /// Sent in short lines, the last of them empty: the buffer of a long one would be kept for a while, and counted as a circuit's.
    /// </summary>
    public static void SayInParts(Town town)
    {
        foreach (var some in town.People.Chunk(PeopleOfALine))
        {
            Say(new Town(some));
        }

        Say(new Town([]));
    }

    public static T? Read<T>(string line)
        where T : class => line.StartsWith(Mark, StringComparison.Ordinal) ? JsonSerializer.Deserialize<T>(line[Mark.Length..]) : null;
}
