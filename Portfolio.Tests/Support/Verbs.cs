using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Tests.Support;

/// <summary>What people do, as short as a test wants to say it.</summary>
internal static class Verbs
{
    public static Task<Result<UploadReceipt>> UploadAsync(
        this TestDatabase database, Actor actor, LearningOutcome item, byte[] bytes, EvidenceKind kind = EvidenceKind.Document, Guid? uploadId = null, string? name = "報告.pdf") =>
        database.UploadAsync(actor, new(item.Id, kind, uploadId ?? A.Id(), name, bytes.Length), new MemoryStream(bytes));

    public static Task<Result<UploadReceipt>> UploadAsync(this TestDatabase database, Actor actor, UploadEvidence.Command command, Stream body) =>
        database.Get<UploadEvidence>().ExecuteAsync(actor, command, body, TestDatabase.Token);

    public static Task<Result> SendAsync(this TestDatabase database, Actor actor, LearningOutcome outcome, TeacherId? teacher = null) =>
        database.Get<SendOutcome>().ExecuteAsync(actor, new(outcome.Id, teacher), TestDatabase.Token);

    public static Task<Result> PublishAsync(this TestDatabase database, Actor actor, params IEnumerable<LearningOutcome> outcomes) =>
        database.Get<PublishDecisions>().ExecuteAsync(actor, [.. outcomes.Select(o => o.Id)], TestDatabase.Token);

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
