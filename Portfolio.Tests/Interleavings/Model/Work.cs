using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;

namespace Portfolio.Tests.Interleavings.Model;

/// <summary>A file in the model: its number, and when it arrived.</summary>
internal sealed record Paper(int Id, DateTimeOffset StartedAt, DateTimeOffset AcceptedAt)
{
    public DateTimeOffset? ReadAt { get; set; }
}

internal sealed record Corrected(int Number, Verdict Verdict, string Feedback, string Reason, DateTimeOffset At, Who By);

/// <summary>One revision in the model.</summary>
internal sealed class ModelRevision(int number, string title)
{
    public int Number { get; } = number;

    public string Title { get; set; } = title;

    /// <summary>All have the same description.</summary>
    public bool IsDescribed { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public SortedDictionary<EvidenceKind, Paper> Files { get; } = [];

    public Verdict? Verdict { get; set; }

    public string Feedback { get; set; } = string.Empty;

    public DateTimeOffset? DecidedAt { get; set; }

    public Who? DecidedBy { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public List<Corrected> Corrections { get; } = [];

    public bool IsRead => Files.Count > 0 && Files.Values.All(f => f.ReadAt is not null);

    public void Undecide() => (Verdict, Feedback, DecidedAt, DecidedBy) = (null, string.Empty, null, null);
}

/// <summary>A work in the model.</summary>
internal sealed class Work(int slot, DateTimeOffset begunAt)
{
    public int Slot { get; } = slot;

    public Who Owner => Cast.OwnerOf(Slot);

    public OutcomeState State { get; set; } = OutcomeState.Draft;

    public int? Course { get; set; }

    public Who? Teacher { get; set; }

    public bool IsCounted { get; set; }

    /// <summary>Increases with every change that is saved: screens loaded before are stale.</summary>
    public long Changes { get; private set; } = 1;

    /// <summary>The last change that people other than its teacher may notice.</summary>
    public DateTimeOffset ChangedAt { get; private set; } = begunAt;

    public List<ModelRevision> Revisions { get; } = [new(1, string.Empty)];

    public ModelRevision Current => Revisions[^1];

    public int? Publication { get; set; }

    public DateTimeOffset? EffectiveAt { get; set; }

    /// <summary>It is public by the clock, but no job has saved it.</summary>
    public bool IsUnwritten { get; private set; }

    public bool IsWaiting => State is OutcomeState.Sent or OutcomeState.Read;

    /// <summary>Only the teacher knows the decision.</summary>
    public bool IsOpen => IsWaiting || State == OutcomeState.Decided;

    public void Changed(DateTimeOffset at) => (Changes, ChangedAt) = (Changes + 1, at);

    public void ChangedForTheTeacher() => Changes++;

    public void PassTime(DateTimeOffset now)
    {
        if (State == OutcomeState.Decided && EffectiveAt is { } at && at <= now)
        {
            (IsUnwritten, ChangedAt) = (true, at);
            MakePublic(at);
        }
    }

    /// <summary>Saves what the clock has done.</summary>
    public void WriteDown()
    {
        if (IsUnwritten)
        {
            (IsUnwritten, Changes) = (false, Changes + 1);
        }
    }

    public void MakePublic(DateTimeOffset at)
    {
        (Current.PublishedAt, EffectiveAt) = (at, null);
        State = Current.Verdict == Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed;
    }
}

/// <summary>What somebody's screen showed of a work.</summary>
internal sealed record Sight(Work Work, int Revision, long Changes, DateTimeOffset? SentAt, DateTimeOffset? DecidedAt, OutcomeState State, IReadOnlyDictionary<EvidenceKind, int> Files)
{
    public static Sight Of(Work work) => new(
        work, work.Current.Number, work.Changes, work.Current.SentAt, work.Current.DecidedAt, work.State, work.Current.Files.ToDictionary(f => f.Key, f => f.Value.Id));

    /// <summary>For somebody who acts on what was never on screen.</summary>
    public static Sight Unseen(Work work) => new(work, 0, 0, null, null, work.State, new Dictionary<EvidenceKind, int>());
}
