using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Records;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Access to the evidence of outcomes: drafts accept files, and sent outcomes can be opened by the certifying teacher or deputy and
/// by whoever may open the student's cabinet.
/// </summary>
internal sealed class OutcomeEvidence(TimeProvider clock) : IEvidenceHolder
{
    public ItemKind Kind => LearningOutcome.Kind;

    public async Task<IReadOnlyList<IEvidenceCarrier>> LoadAsync(
        PortfolioDbContext db, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        var ids = items.Select(i => new OutcomeId(i.Value)).ToList();
        var outcomes = await db.WholeAsync(ids, ct);
        if (outcomes.Count == 0)
        {
            return [];
        }

        var windows = await OutcomeWindows.ReadAsync(db, outcomes, ct);
        return [.. outcomes.Select(o => new Carrier(o, windows.Of(WindowKind.Upload, o)))];
    }

    public async Task<bool> MayOpenAsync(PortfolioDbContext db, Actor actor, EvidenceFile file, CancellationToken ct)
    {
        var (id, now) = (new OutcomeId(file.ItemId.Value), clock.GetUtcNow());
        var sent = await (
            from o in db.Outcomes.AsNoTracking()
            where o.Id == id
            from r in o.Revisions
            where r.Number == file.Revision && r.SentAt != null
            select new { o.TeacherId, o.CourseId }).SingleOrDefaultAsync(ct);
        return sent is not null
            && ((actor.Teacher is not null && actor.Certifies(sent.TeacherId, sent.CourseId, now))
                || (await db.PartsAsync(actor, file.StudentId, now, ct) & CabinetParts.Works) != CabinetParts.None);
    }

    public async Task<IReadOnlyList<ItemFacts>> OfStudentAsync(PortfolioDbContext db, StudentId student, CancellationToken ct)
    {
        var revisions = await (
            from o in db.Outcomes.AsNoTracking()
            where o.StudentId == student
            from r in o.Revisions
            select new { o.Id, r.Number, r.Title, IsOpen = o.State == OutcomeState.Draft && r.Number == o.Revisions.Max(x => x.Number) })
            .ToListAsync(ct);
        return revisions.ConvertAll(r => new ItemFacts(new(Kind, r.Id, r.Number), r.Title, r.IsOpen));
    }

    private sealed class Carrier(LearningOutcome outcome, Window upload) : IEvidenceCarrier
    {
        public EvidenceItem Item => new(LearningOutcome.Kind, outcome.Id, outcome.Current.Number);

        public StudentId Student => outcome.StudentId;

        public IReadOnlyList<EvidenceFile> Files => outcome.Current.Files;

        public Error? AttachRefusal(Actor by, UploadSpan span) => outcome.Draft.AttachRefusal(by, upload, span);

        public Result Attach(Actor by, EvidenceFile file) => outcome.Draft.Attach(by, file, upload);

        public Result Detach(Actor by, EvidenceFile file, DateTimeOffset now) => outcome.Draft.Detach(by, file, now);

        public void Scanned(EvidenceFile file, DateTimeOffset now) => outcome.Scanned(file, now);
    }
}
