using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>A server that breaks off a save because of another one is not a fault: the use case looks again.</summary>
public sealed class OvertakingTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task ASaveThatThePostgreSqlServerBreaksOffOnce_IsTriedAgain(string state)
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, state, "nextval('attempts') = 1");
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(draft)).State);
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task ASaveThatIsBrokenOffForEver_IsAConflictInTheEnd(string state)
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, state, "true");
        Assert.Equal("conflict", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
    }

    [Fact]
    public async Task AnyOtherFault_IsNotMistakenForIt()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, "23514", "true");
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SendAsync(_school.AsStudent, draft));
    }

    /// <summary>The server itself says it, as it would to the victim of a deadlock.</summary>
    private static async Task BreakOffAsync(TestDatabase database, string state, string when)
    {
        await using var db = database.Open();
        var sql = $"""
            CREATE SEQUENCE attempts;
            CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {when} THEN RAISE EXCEPTION 'broken off' USING ERRCODE = '{state}'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER break_off BEFORE UPDATE ON "Outcomes" FOR EACH ROW EXECUTE FUNCTION break_off();
            """;
        await db.Database.ExecuteSqlRawAsync(sql, TestDatabase.Token);
    }
}
