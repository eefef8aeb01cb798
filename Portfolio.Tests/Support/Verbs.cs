using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Tests.Support;

/// <summary>Short forms of people's actions for tests.</summary>
internal static class Verbs
{
    public static Task<Result<UploadReceipt>> UploadAsync(
        this TestDatabase database, Actor actor, LearningOutcome item, byte[] bytes, EvidenceKind kind = EvidenceKind.Document, Guid? uploadId = null, string? name = "報告.pdf") =>
        database.UploadAsync(actor, new(item.Id, kind, uploadId ?? A.Id(), name, bytes.Length), new MemoryStream(bytes));

    public static Task<Result<UploadReceipt>> UploadAsync(this TestDatabase database, Actor actor, UploadEvidence.Command command, Stream body) =>
        database.Get<UploadEvidence>().ExecuteAsync(actor, command, body, TestDatabase.Token);

    public static Task<Result> SendAsync(this TestDatabase database, Actor actor, LearningOutcome outcome, TeacherId? teacher = null) =>
        database.Get<SendOutcome>().ExecuteAsync(actor, new(outcome.Id, teacher), TestDatabase.Token);

    /// <summary>Publishes what is in the database now; the teachers of <see cref="SmallSchool"/> have no undo time.</summary>
    public static async Task<Result> PublishAsync(this TestDatabase database, Actor actor, params IEnumerable<LearningOutcome> outcomes) =>
        new((await database.PlanAsync(actor, null, outcomes)).Error);

    /// <summary>The same for a later instant.</summary>
    public static async Task<Result<Publication>> PlanAsync(this TestDatabase database, Actor actor, DateTimeOffset? at, params IEnumerable<LearningOutcome> outcomes) =>
        await database.Get<PublishDecisions>().ExecuteAsync(actor, new(await database.ShownAsync(outcomes), at), TestDatabase.Token);

    /// <summary>These decisions as a screen would show them now.</summary>
    public static async Task<IReadOnlyList<ShownDecision>> ShownAsync(this TestDatabase database, IEnumerable<LearningOutcome> outcomes)
    {
        var ids = outcomes.Select(o => o.Id).ToList();
        await using var db = database.Open();
        var found = await db.Outcomes.Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Version, Revision = o.Revisions.Max(r => r.Number) }).ToListAsync(TestDatabase.Token);
        return [.. ids.Select(id => new ShownDecision(id, found.Find(f => f.Id == id) is { } row ? new(row.Revision, row.Version) : default))];
    }

    public static Task<Result> DecideAsync(
        this TestDatabase database, Actor actor, LearningOutcome outcome, OnScreen seen, Verdict verdict = Verdict.Pass, string? feedback = "很好") =>
        database.Get<DecideOutcome>().ExecuteAsync(actor, new(outcome.Id, seen, verdict, feedback), TestDatabase.Token);

    /// <summary>The outcome as it is in the database now.</summary>
    public static async Task<LearningOutcome> LoadAsync(this TestDatabase database, LearningOutcome outcome)
    {
        await using var db = database.Open();
        return await db.Outcomes.AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files).SingleAsync(o => o.Id == outcome.Id, TestDatabase.Token);
    }

    public static async Task<long> StoredBytesAsync(this TestDatabase database, Student student)
    {
        await using var db = database.Open();
        return await db.Students.Where(s => s.Id == student.Id).Select(s => s.StoredBytes).SingleAsync(TestDatabase.Token);
    }
}
