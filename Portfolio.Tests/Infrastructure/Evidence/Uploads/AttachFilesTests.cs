using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.Uploads;

/// <summary>Files that are ready at the same time share one transaction, but each has its own result.</summary>
public sealed class AttachFilesTests
{
    private const long Size = 1000;

    [Fact]
    public async Task FilesOfOneTransaction_HaveTheirOwnResults_AndOnlyAcceptedOnesAreStored()
    {
        // There is room for one file less than there are drafts.
        var school = new SmallSchool(new() { StudentMaxBytes = 3 * Size });
        var drafts = Enumerable.Range(0, 4).Select(_ => A.Draft(school)).ToList();
        var (sent, foreign) = (A.Sent(new SmallSchool(school.Policy, code: "north")), A.Draft(school));
        await using var database = await TestDatabase.WithAsync(school, [.. drafts, foreign]);
        var again = A.File(school);
        AttachFiles.Ask[] asks =
        [
            new(school.AsStudent, drafts[0].Id, again),
            new(school.AsStudent, drafts[0].Id, again),
            new(school.AsStudent, sent.Id, A.File(school)),
            new(school.AsClassmate, foreign.Id, A.File(school)),
            .. drafts.Skip(1).Select(d => new AttachFiles.Ask(school.AsStudent, d.Id, A.File(school))),
        ];
        var answers = await database.Get<AttachFiles>().WriteAsync(school.Id, asks);
        Assert.Equal([null, null, "not-found", "not-yours", null, null, "quota-exceeded"], answers.Select(a => a.Error?.Code));
        Assert.Equal(answers[0].Value, answers[1].Value);
        Assert.Equal(3 * Size, await database.StoredBytesAsync(school.Student));
        Assert.Equal([1, 1, 1, 0], await CountsAsync(database, drafts));
        Assert.Empty((await database.LoadAsync(foreign)).Current.Files);
    }

    [Fact]
    public async Task TwoKindsOfOneDraft_InOneTransaction_AreBothAttached()
    {
        var school = new SmallSchool();
        var draft = A.Draft(school);
        await using var database = await TestDatabase.WithAsync(school, draft);
        var answers = await database.Get<AttachFiles>().WriteAsync(
            school.Id, [new(school.AsStudent, draft.Id, A.File(school)), new(school.AsStudent, draft.Id, A.File(school, EvidenceFormat.Mp4))]);
        Assert.All(answers, a => Assert.Null(a.Error));
        Assert.Equal([EvidenceKind.Document, EvidenceKind.Media], (await database.LoadAsync(draft)).Current.Files.Select(f => f.Kind).Order());
        Assert.Equal(2 * Size, await database.StoredBytesAsync(school.Student));
    }

    [Fact]
    public async Task ARowThatCannotBeSaved_DoesNotAffectTheOthers()
    {
        var school = new SmallSchool();
        var drafts = Enumerable.Range(0, 3).Select(_ => A.Draft(school)).ToList();
        var there = A.CompleteDraft(school);
        await using var database = await TestDatabase.WithAsync(school, [.. drafts, there]);
        var twin = new EvidenceFile(there.Current.Files.Single().Id, school.Id, EvidenceFormat.Pdf, "a.pdf", new(Bytes.Sha256([9]), Size), new(SmallSchool.SchoolDay, SmallSchool.SchoolDay), A.Id());
        var answers = await database.Get<AttachFiles>().WriteAsync(
            school.Id, [new(school.AsStudent, drafts[0].Id, A.File(school)), new(school.AsStudent, drafts[1].Id, twin), new(school.AsStudent, drafts[2].Id, A.File(school))]);
        Assert.Equal([null, "conflict", null], answers.Select(a => a.Error?.Code));
        Assert.Equal([1, 0, 1], await CountsAsync(database, drafts));
    }

    [Fact]
    public async Task ManyFiles_TakeAsManyReadStatements_AsOne()
    {
        var school = new SmallSchool();
        var drafts = Enumerable.Range(0, 20).Select(_ => A.Draft(school)).ToList();
        await using var database = await TestDatabase.WithAsync(school, [.. drafts]);
        Assert.Equal(await StatementsAsync(database, school, drafts.Take(1)), await StatementsAsync(database, school, drafts.Skip(1)));
    }

    private static async Task<int> StatementsAsync(TestDatabase database, SmallSchool school, IEnumerable<LearningOutcome> drafts)
    {
        database.Sql.Clear();
        var answers = await database.Get<AttachFiles>().WriteAsync(school.Id, [.. drafts.Select(d => new AttachFiles.Ask(school.AsStudent, d.Id, A.File(school)))]);
        Assert.All(answers, a => Assert.Null(a.Error));
        return database.Sql.Commands.Count(c => c.Contains("SELECT", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<int>> CountsAsync(TestDatabase database, IEnumerable<LearningOutcome> drafts)
    {
        var counts = new List<int>();
        foreach (var draft in drafts)
        {
            counts.Add((await database.LoadAsync(draft)).Current.Files.Count);
        }

        return counts;
    }
}
