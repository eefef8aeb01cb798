using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Synthetic;

/// <summary>
/// A city to measure with: schools <c>s001</c>, <c>s002</c> … with fictitious people. Its outcomes are made by calling the domain;
/// only journal and notices stay empty.
/// </summary>
public sealed class SyntheticCity(
    IDbContextFactory<PortfolioDbContext> contexts, Incoming incoming, EvidenceStore store, TimeProvider clock)
{
    /// <summary>The password of every account, if the plan lets them sign in.</summary>
    public const string Password = Demo.DemoSchool.Password;

    /// <returns>What was created; or <c>database-unavailable</c>, or <c>school-code-taken</c> when one of its schools exists already, and
    /// then nothing is created.</returns>
    public async Task<Result<SyntheticSummary>> SeedAsync(SyntheticPlan plan, IProgress<SyntheticProgress>? progress, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        if (await TakenAsync(plan, ct) is { } code)
        {
            return SchoolErrors.CodeTaken(code);
        }

        // Everything is relative to the start of today: the same plan creates the same rows all day long.
        var now = TaipeiTime.StartOf(TaipeiTime.DayOf(clock.GetUtcNow())).ToUniversalTime();
        var hash = plan.CanSignIn ? SyntheticPassword.Hash(Password) : null;
        var (rows, outcomes) = (0L, 0);
        for (var i = 0; i < plan.Schools; i++)
        {
            var seeded = await SeedAsync(() => new(plan, i, now, hash), ct);
            if (seeded.IsRefused)
            {
                return seeded.Error!;
            }

            rows += seeded.Value;
            outcomes += plan.OutcomesOf(i);
            progress?.Report(new(i + 1, outcomes));
        }

        return new SyntheticSummary(plan.Schools, plan.Students, plan.Outcomes, rows, clock.GetElapsedTime(began));
    }

    /// <summary>A school whose writing was interrupted is created again, unless its commit had succeeded.</summary>
    private Task<Result<long>> SeedAsync(Func<SyntheticSchool> make, CancellationToken ct)
    {
        SyntheticWriter? begun = null;
        return Attempts.RunAsync<long>(async () =>
        {
            var school = make();
            await using var db = await contexts.OpenAsync(school.School.SchoolId, ct);
            if (begun is not null && await db.Schools.AnyAsync(ct))
            {
                return begun.Rows;
            }

            begun = new(db, ct);
            await begun.WriteAsync(school, await SyntheticEvidence.StoreAsync(incoming, store, school.School, school.Ids, ct));
            return begun.Rows;
        });
    }

    private async Task<string?> TakenAsync(SyntheticPlan plan, CancellationToken ct)
    {
        var codes = Enumerable.Range(0, plan.Schools).Select(SyntheticPlan.CodeOf).ToList();
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Schools.AcrossSchools().Where(s => codes.Contains(s.Code)).OrderBy(s => s.Code).Select(s => s.Code)
            .FirstOrDefaultAsync(ct);
    }
}
