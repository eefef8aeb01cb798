using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Interleavings.Model;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Real;

/// <summary>Student actions that need more than one line, and lookups.</summary>
internal sealed partial class Portal
{
    private async Task<string?> BeginWorkAsync(Step step)
    {
        var id = _works[step.Slot] ?? new OutcomeId(A.Id());
        var begun = await Get<StartDraft>().ExecuteAsync(As(Cast.OwnerOf(step.Slot)), id, Token);
        if (!begun.IsRefused)
        {
            (_works[step.Slot], _slots[id]) = (id, step.Slot);
        }

        return Code(begun);
    }

    /// <summary>With the real upload, during which time may pass.</summary>
    private async Task<string?> AttachAsync(Step step)
    {
        var kind = ModelSchool.KindOf(step.Way);
        var bytes = kind == EvidenceKind.Document ? Pdf : Mp3;
        var body = new PassingStream(bytes, () => _clock.Advance(ModelSchool.UploadTime(step.Way)));
        var command = new UploadEvidence.Command(IdOf(step), kind, A.Id(), "報告", bytes.Length);
        return (await Get<UploadEvidence>().ExecuteAsync(As(step.By), command, body, Token)).Error?.Code;
    }

    private async Task<string?> DiscardAsync(Step step)
    {
        var id = IdOf(step);
        var discarded = await Get<DiscardDraft>().ExecuteAsync(As(step.By), id, Token);
        if (!discarded.IsRefused && (await Get<OutcomeTimeline>().ReadAsync(As(step.By), id, Token)).IsRefused)
        {
            _works[step.Slot] = null;
        }

        return Code(discarded);
    }

    private async Task<EvidenceFileId> OwnFileAsync(Step step)
    {
        var timeline = await Get<OutcomeTimeline>().ReadAsync(As(Cast.OwnerOf(step.Slot)), IdOf(step), Token);
        return (timeline.IsRefused ? null : timeline.Value.Outcome.Current.File(ModelSchool.KindOf(step.Way)))?.Id ?? new(A.Id());
    }

    /// <summary>Remembers what has just been created, in the order of creation.</summary>
    private async Task NoteNewAsync(List<Guid> known, Func<PortfolioDbContext, IQueryable<Guid>> ids)
    {
        await using var db = Open();
        known.AddRange((await ids(db).ToListAsync(Token)).Except(known).ToList());
    }

    private static Guid Nth(List<Guid> known, int way) => known.Count == 0 ? A.Id() : known[way % known.Count];

    private List<DeskView> SeenBy(Who by) => [.. _sights.Where(s => s.Key.By == by).OrderBy(s => s.Key.Slot).Select(s => s.Value)];

    /// <summary>An id that does not exist where there is no work.</summary>
    private OutcomeId IdOf(Step step) => _works[step.Slot] ?? new(A.Id());

    private TeacherId IdOf(Who teacher) => teacher switch { Who.Teacher => _school.Teacher.Id, Who.Colleague => _school.Colleague.Id, _ => _school.Homeroom.Id };

    private PublicationId PublicationOf(Step step) => _publications.Count == 0 ? new(A.Id()) : _publications[_publications.Count - 1 - (step.Way % Math.Min(_publications.Count, 2))];

    private static string? Code(Result result) => result.Error?.Code;

    private static async Task<string?> RunAsync(Task job)
    {
        await job;
        return null;
    }

    /// <summary>A body during which time passes.</summary>
    private sealed class PassingStream(byte[] bytes, Action atStart) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == 0)
            {
                atStart();
            }

            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
