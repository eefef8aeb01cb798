using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Scale;

/// <summary>
/// A synthetic city of two schools, without statistics, as in production: query plans do not depend on the number of rows.
/// </summary>
public sealed class SeededCity : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = default!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.WithAsync([], on: DatabaseProvider.Sqlite);
        Assert.Null((await Database.Get<SyntheticCity>().SeedAsync(new(2000, 20_000, 9, 2, CanSignIn: true), null, TestDatabase.Token)).Error);
        await using var db = Database.Open();
        Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name LIKE 'sqlite_stat%'").SingleAsync());
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal async Task<Actor> ActorAsync(string name)
    {
        await using var db = Database.Open();
        return (await db.Accounts.SingleAsync(a => a.SignInName == name)).AsActor();
    }

    /// <summary>An outcome of the current semester in this state, with the actors it concerns.</summary>
    internal async Task<Case> CaseAsync(OutcomeState state)
    {
        await using var db = Database.Open();
        var outcome = await db.Outcomes.AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files)
            .Where(o => o.State == state && db.Semesters.OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).First().SchoolId == o.SchoolId)
            .OrderByDescending(o => o.CreatedAt).FirstAsync();
        var student = await db.Accounts.SingleAsync(a => a.StudentId == outcome.StudentId);
        var teacher = outcome.TeacherId is { } id ? (await db.Accounts.SingleAsync(a => a.TeacherId == id)).AsActor() : null;
        return new(outcome, student.AsActor(), teacher);
    }
}

internal sealed record Case(LearningOutcome Outcome, Actor Student, Actor? Teacher);
