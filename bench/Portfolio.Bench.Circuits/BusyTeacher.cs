using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Bench.Circuits;

/// <summary>The teacher with the longest queue: reads, decides, publishes.</summary>
internal sealed class BusyTeacher(IServiceProvider services, Commits commits)
{
    private static readonly OutcomeState[] Waiting = [OutcomeState.Sent, OutcomeState.Read];

    private readonly List<ShownDecision> _decided = [];
    private Account? _account;
    private long _looks;

    /// <returns>How many were decided.</returns>
    public async Task<int> PrepareAsync(int count)
    {
        await using var db = await OpenAsync();
        _account = await BusiestAsync(db);
        var waiting = await db.Outcomes.AcrossSchools().Where(o => o.TeacherId == _account.TeacherId && Waiting.Contains(o.State)).OrderBy(o => o.Id).Select(o => o.Id).Take(count).ToListAsync();
        _decided.Clear();
        foreach (var id in waiting)
        {
            _decided.Add(await DecideAsync(_account.AsActor(), id, TimeSpan.Zero));
        }

        return _decided.Count;
    }

    /// <summary>The work shown on the teacher's own open page: the one that has waited longest, which this bench never decides.</summary>
    public async Task<OpenDesk> DeskAsync()
    {
        await using var db = await OpenAsync();
        _account = await BusiestAsync(db);
        Demand(await services.GetRequiredService<ChooseUndoTime>().ExecuteAsync(_account.AsActor(), 0, CancellationToken.None));
        return new(_account.Id.Value, await Own(db).OrderBy(o => o.Id).Select(o => o.Id.Value).FirstAsync());
    }

    /// <summary>Reads, decides and publishes one after another, slowly enough for every page to follow every step.</summary>
    /// <returns>How many statements the portal sent during that time.</returns>
    public async Task<Certified> CertifyAsync(int count, TimeSpan step)
    {
        await using var db = await OpenAsync();
        var (actor, ids) = (_account!.AsActor(), await Own(db).OrderByDescending(o => o.Id).Select(o => o.Id).Take(count).ToListAsync());
        var (before, looks) = (commits.Statements, _looks);
        var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        foreach (var id in ids)
        {
            await CertifyAsync(actor, id, step);
        }

        return new(ids.Count, commits.Statements - before - (_looks - looks), GC.GetTotalAllocatedBytes() - allocated, GC.GetTotalPauseDuration() - paused);
    }

    /// <summary>Certifies works of the other teachers, until the code is fully compiled, as on a server that has run for a day.</summary>
    public async Task<Certified> WarmAsync(int count, TimeSpan step)
    {
        await using var db = await OpenAsync();
        var works = await db.Outcomes.AcrossSchools().Where(o => o.TeacherId != _account!.TeacherId && Waiting.Contains(o.State))
            .Join(db.Accounts.AcrossSchools(), o => o.TeacherId, a => a.TeacherId, (o, a) => new { o.Id, Teacher = a }).OrderBy(w => w.Id).Take(count).ToListAsync();
        foreach (var work in works)
        {
            await CertifyAsync(work.Teacher.AsActor(), work.Id, step);
        }

        return new(works.Count, 0, 0, TimeSpan.Zero);
    }

    public async Task<Published> PublishAsync()
    {
        var actor = _account!.AsActor();
        Demand(await services.GetRequiredService<ChooseUndoTime>().ExecuteAsync(actor, 0, CancellationToken.None));
        var published = await services.GetRequiredService<PublishDecisions>().ExecuteAsync(actor, new(_decided), CancellationToken.None);
        Demand(published.Error is { } refused ? refused : Result.Done);
        var committedAt = commits.Last;
        await using var db = await OpenAsync();
        var ids = _decided.ConvertAll(d => d.Outcome);
        var outcomes = db.Outcomes.Where(o => ids.Contains(o.Id));
        var students = await db.Accounts.AcrossSchools().Where(a => outcomes.Any(o => o.StudentId == a.StudentId)).Select(a => a.Id).ToListAsync();
        var homerooms = await db.Accounts.AcrossSchools().Where(a => db.Classes.Any(c => c.HomeroomTeacherId == a.TeacherId && outcomes.Any(o => o.ClassId == c.Id))).Select(a => a.Id).ToListAsync();
        return new(committedAt, [.. students.Concat(homerooms).Append(_account.Id).Select(a => a.Value).Distinct()]);
    }

    private IQueryable<LearningOutcome> Own(PortfolioDbContext db) =>
        db.Outcomes.AcrossSchools().Where(o => o.TeacherId == _account!.TeacherId && Waiting.Contains(o.State));

    private static async Task<Account> BusiestAsync(PortfolioDbContext db)
    {
        var teacher = await db.Outcomes.AcrossSchools().Where(o => Waiting.Contains(o.State)).GroupBy(o => o.TeacherId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        return await db.Accounts.AcrossSchools().FirstAsync(a => a.TeacherId == teacher);
    }

    private async Task CertifyAsync(Actor actor, OutcomeId id, TimeSpan step)
    {
        var decided = await DecideAsync(actor, id, step);
        await Task.Delay(step, TimeProvider.System);
        var published = await services.GetRequiredService<PublishDecisions>().ExecuteAsync(actor, new([decided]), CancellationToken.None);
        Demand(published.Error is { } refused ? refused : Result.Done);
        await Task.Delay(step, TimeProvider.System);
    }

    private async Task<ShownDecision> DecideAsync(Actor actor, OutcomeId id, TimeSpan pause)
    {
        var sent = await LookAsync(actor, id);
        foreach (var file in sent.Files)
        {
            Demand(await services.GetRequiredService<MarkEvidenceRead>().ExecuteAsync(actor, new(id, file, sent.SentAt), CancellationToken.None));
        }

        await Task.Delay(pause, TimeProvider.System);
        var read = await LookAsync(actor, id);
        Demand(await services.GetRequiredService<DecideOutcome>().ExecuteAsync(actor, new(id, read.OnScreen, Verdict.Pass, "寫得清楚。"), CancellationToken.None));
        return new(id, (await LookAsync(actor, id)).OnScreen);
    }

    /// <summary>The teacher's screen: a page has loaded it already, so this read is not counted.</summary>
    private async Task<Look> LookAsync(Actor actor, OutcomeId id)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().OpenAsync(actor.School, CancellationToken.None);
        _looks++;
        var outcome = (await db.OutcomeAsync(id, CancellationToken.None))!;
        return new(new(outcome.Current.Number, outcome.Version), outcome.Current.SentAt, [.. outcome.Current.Files.Select(f => f.Id)]);
    }

    private Task<PortfolioDbContext> OpenAsync() =>
        services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(CancellationToken.None);

    private static void Demand(Result result)
    {
        if (result.Error is { } refused)
        {
            throw new InvalidOperationException(refused.Code);
        }
    }

    private sealed record Look(OnScreen OnScreen, DateTimeOffset? SentAt, IReadOnlyList<EvidenceFileId> Files);
}
