using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.People;
using Portfolio.Domain.Performances;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Evidence.AnotherKind;

/// <summary>Performances with evidence, as far as a test needs it: their student can attach until a day, the registrar can open.</summary>
internal sealed class PerformanceEvidence : IEvidenceHolder
{
    public static readonly ItemKind Performances = new("performances");

    public static readonly Window Window =
        new(WindowKind.Performances, SmallSchool.SchoolDay.AddDays(-1), SmallSchool.SchoolDay.AddDays(1));

    public ItemKind Kind => Performances;

    /// <summary>The files for which it was told the scan result.</summary>
    public ConcurrentQueue<EvidenceFileId> Answered { get; } = [];

    public async Task<IReadOnlyList<IEvidenceCarrier>> LoadAsync(
        PortfolioDbContext db, IReadOnlyCollection<ItemId> items, CancellationToken ct)
    {
        var ids = items.Select(i => new PerformanceId(i.Value)).ToList();
        var performances = await db.Performances.Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var files = await db.EvidenceFiles.Where(f => f.ItemKind == Performances && items.Contains(f.ItemId)).ToListAsync(ct);
        return performances.ConvertAll(p => new Carrier(this, db, p, files.FindAll(f => f.ItemId.Value == p.Id.Value)));
    }

    public Task<bool> MayOpenAsync(PortfolioDbContext db, Actor actor, EvidenceFile file, CancellationToken ct) =>
        Task.FromResult(actor.Is(Roles.Registrar));

    public async Task<IReadOnlyList<ItemFacts>> OfStudentAsync(PortfolioDbContext db, StudentId student, CancellationToken ct)
    {
        var performances = await db.Performances.Where(p => p.StudentId == student).ToListAsync(ct);
        return performances.ConvertAll(p => new ItemFacts(ItemOf(p), p.Name, IsOpen: true));
    }

    public static EvidenceItem ItemOf(DiversePerformance performance) => new(Performances, new(performance.Id.Value), 1);

    private sealed class Carrier(PerformanceEvidence holder, PortfolioDbContext db, DiversePerformance performance, List<EvidenceFile> files)
        : IEvidenceCarrier
    {
        public EvidenceItem Item => ItemOf(performance);

        public StudentId Student => performance.StudentId;

        public IReadOnlyList<EvidenceFile> Files => files;

        public Error? AttachRefusal(Actor by, UploadSpan upload) =>
            by.Student != Student ? CommonErrors.NotYours
            : Window.AcceptsUpload(upload.StartedAt, upload.CompletedAt) ? null
            : WindowErrors.Closed(Window);

        public Result Attach(Actor by, EvidenceFile file)
        {
            if (AttachRefusal(by, file.Upload) is { } refused)
            {
                return refused;
            }

            files.FindAll(f => f.Kind == file.Kind).ForEach(Remove);
            file.BelongTo(Item, Student);
            files.Add(file);
            db.EvidenceFiles.Add(file);
            return Result.Done;
        }

        public Result Detach(Actor by, EvidenceFile file, DateTimeOffset now)
        {
            if (by.Student != Student)
            {
                return CommonErrors.NotYours;
            }

            Remove(file);
            return Result.Done;
        }

        public void Scanned(EvidenceFile file, DateTimeOffset now) => holder.Answered.Enqueue(file.Id);

        private void Remove(EvidenceFile file)
        {
            files.Remove(file);
            db.EvidenceFiles.Remove(file);
        }
    }
}
