using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
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

    private readonly List<DeskView> _decided = [];
    private Account? _account;

    /// <returns>How many were decided.</returns>
    public async Task<int> PrepareAsync(int count)
    {
        await using var db = await OpenAsync();
        _account = await BusiestAsync(db);
        var waiting = await db.Outcomes.Where(o => o.TeacherId == _account.TeacherId && Waiting.Contains(o.State)).OrderBy(o => o.Id).Select(o => o.Id).Take(count).ToListAsync();
        _decided.Clear();
        foreach (var id in waiting)
        {
            _decided.Add(await DecideAsync(_account.AsActor(), id));
        }

        return _decided.Count;
    }

    public async Task<Published> PublishAsync()
    {
        var actor = _account!.AsActor();
        Demand(await services.GetRequiredService<ChooseUndoTime>().ExecuteAsync(actor, 0, CancellationToken.None));
        var published = await services.GetRequiredService<PublishDecisions>().ExecuteAsync(actor, new([.. _decided.Select(d => new ShownDecision(d.Id, d.OnScreen))]), CancellationToken.None);
        Demand(published.Error is { } refused ? refused : Result.Done);
        var committedAt = commits.Last;
        await using var db = await OpenAsync();
        var ids = _decided.ConvertAll(d => d.Id);
        var outcomes = db.Outcomes.Where(o => ids.Contains(o.Id));
        var students = await db.Accounts.Where(a => outcomes.Any(o => o.StudentId == a.StudentId)).Select(a => a.Id).ToListAsync();
        var homerooms = await db.Accounts.Where(a => db.Classes.Any(c => c.HomeroomTeacherId == a.TeacherId && outcomes.Any(o => o.ClassId == c.Id))).Select(a => a.Id).ToListAsync();
        return new(committedAt, [.. students.Concat(homerooms).Append(_account.Id).Select(a => a.Value).Distinct()]);
    }

    private static async Task<Account> BusiestAsync(PortfolioDbContext db)
    {
        var teacher = await db.Outcomes.Where(o => Waiting.Contains(o.State)).GroupBy(o => o.TeacherId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        return await db.Accounts.FirstAsync(a => a.TeacherId == teacher);
    }

    private async Task<DeskView> DecideAsync(Actor actor, OutcomeId id)
    {
        var desk = services.GetRequiredService<CertificationDesk>();
        var sent = (await desk.ReadAsync(actor, id, CancellationToken.None)).Value.Current;
        foreach (var file in sent.Files)
        {
            Demand(await services.GetRequiredService<MarkEvidenceRead>().ExecuteAsync(actor, new(id, file.Id, sent.SentAt), CancellationToken.None));
        }

        var shown = (await desk.ReadAsync(actor, id, CancellationToken.None)).Value;
        Demand(await services.GetRequiredService<DecideOutcome>().ExecuteAsync(actor, new(id, shown.OnScreen, Verdict.Pass, "寫得清楚。"), CancellationToken.None));
        return (await desk.ReadAsync(actor, id, CancellationToken.None)).Value;
    }

    private Task<PortfolioDbContext> OpenAsync() => OneSchool.OpenAsync(services);

    private static void Demand(Result result)
    {
        if (result.Error is { } refused)
        {
            throw new InvalidOperationException(refused.Code);
        }
    }
}
