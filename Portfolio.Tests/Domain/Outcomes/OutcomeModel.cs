using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>
/// A model of one outcome as the product describes it, small enough to be checked by reading, to compare the implementation with.
/// </summary>
internal sealed class OutcomeModel
{
    private static readonly DateTimeOffset Opens = new(2026, 8, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly Dictionary<EvidenceKind, (DateTimeOffset Started, DateTimeOffset Accepted)> _files = [];
    private readonly HashSet<EvidenceKind> _read = [];
    private readonly List<Dictionary<EvidenceKind, (DateTimeOffset Started, DateTimeOffset Accepted)>> _published = [];
    private bool _isWritten;
    private bool _isTooLong;
    private bool _hasTeacher;

    public OutcomeState State { get; private set; } = OutcomeState.Draft;

    public int Revision { get; private set; } = 1;

    public Verdict? Verdict { get; private set; }

    public bool IsCounted { get; private set; }

    public IReadOnlyCollection<EvidenceKind> Files => _files.Keys;

    public IReadOnlyCollection<EvidenceKind> ReadFiles => _read;

    /// <summary>Applies the verb.</summary>
    /// <returns>The error code; null when it was done.</returns>
    public string? Do(Verb verb, DateTimeOffset now, DateTimeOffset startedAt) => verb switch
    {
        Verb.Write => Draft(() => (_isWritten, _isTooLong) = (true, false)),
        Verb.WriteTooLong => Draft(() => (_isWritten, _isTooLong) = (true, true)),
        Verb.AttachDocument => Attach(EvidenceKind.Document, startedAt, now),
        Verb.AttachMedia => Attach(EvidenceKind.Media, startedAt, now),
        Verb.Detach => Draft(() => _files.Remove(EvidenceKind.Document)),
        Verb.Discard => Draft(Discard),
        Verb.Send => Send(now),
        Verb.TakeBack => TakeBack(now),
        Verb.ReadOne => ReadOne(),
        Verb.Pass => Decide(Portfolio.Domain.Outcomes.Verdict.Pass, now),
        Verb.Fail => Decide(Portfolio.Domain.Outcomes.Verdict.Fail, now),
        Verb.FailWithoutReason => Decide(null, now),
        Verb.DecideStale => !_hasTeacher ? "not-yours" : CertificationIsOpen(now) ? "conflict" : "window-closed",
        Verb.Undo => Undo(now),
        Verb.Publish => Publish(now),
        Verb.Revise => Revise(now),
        Verb.Settle => Settle(now),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Not in the model"),
    };

    private static bool UploadIsOpen(DateTimeOffset now) => now >= Opens && now < SmallSchool.UploadCloses;

    private static bool CertificationIsOpen(DateTimeOffset now) => now >= Opens && now < SmallSchool.CertificationCloses;

    private string? Draft(Action act)
    {
        if (State != OutcomeState.Draft)
        {
            return "not-a-draft";
        }

        act();
        return null;
    }

    private string? Attach(EvidenceKind kind, DateTimeOffset startedAt, DateTimeOffset now)
    {
        if (State != OutcomeState.Draft)
        {
            return "not-a-draft";
        }

        if (!UploadIsOpen(startedAt) || now > SmallSchool.UploadCloses.AddMinutes(5))
        {
            return "window-closed";
        }

        _files[kind] = (startedAt, now);
        return null;
    }

    private void Discard()
    {
        if (Revision == 1)
        {
            return; // The use case deletes it; the aggregate has nothing else to do.
        }

        Revision--;
        (State, Verdict) = (OutcomeState.Failed, Portfolio.Domain.Outcomes.Verdict.Fail);
        _files.Clear();
        foreach (var (kind, span) in _published[^1])
        {
            _files[kind] = span;
        }

        _published.RemoveAt(_published.Count - 1);
        _read.UnionWith(_files.Keys);
        (_isWritten, _isTooLong) = (true, false);
    }

    private string? Send(DateTimeOffset now)
    {
        var heldAPlace = now <= SmallSchool.UploadCloses.AddMinutes(5)
            && _files.Values.Any(f => f.Started < SmallSchool.UploadCloses && f.Accepted >= SmallSchool.UploadCloses);
        var refusal = State != OutcomeState.Draft ? "not-a-draft"
            : !UploadIsOpen(now) && !(now >= SmallSchool.UploadCloses && heldAPlace) ? "window-closed"
            : !_isWritten ? "title-required"
            : _isTooLong ? "title-too-long"
            : _files.Count == 0 ? "evidence-required"
            : null;
        if (refusal is null)
        {
            (State, IsCounted, _hasTeacher) = (OutcomeState.Sent, true, true);
        }

        return refusal;
    }

    private string? TakeBack(DateTimeOffset now)
    {
        if (State == OutcomeState.Draft)
        {
            return "conflict";
        }

        if (State != OutcomeState.Sent || _read.Count > 0)
        {
            return "already-read";
        }

        if (!UploadIsOpen(now))
        {
            return "window-closed";
        }

        (State, IsCounted) = (OutcomeState.Draft, Revision > 1);
        return null;
    }

    /// <summary>The first unread file; when all are read, the first again.</summary>
    private string? ReadOne()
    {
        if (!_hasTeacher)
        {
            return "not-yours";
        }

        if (_files.Count == 0)
        {
            return "not-found";
        }

        if (_files.Count == _read.Count)
        {
            return null;
        }

        if (State != OutcomeState.Sent)
        {
            return "conflict";
        }

        _read.Add(_files.Keys.Order().First(f => !_read.Contains(f)));
        State = _files.Count == _read.Count ? OutcomeState.Read : OutcomeState.Sent;
        return null;
    }

    private string? Decide(Verdict? verdict, DateTimeOffset now)
    {
        var refusal = !_hasTeacher ? "not-yours"
            : !CertificationIsOpen(now) ? "window-closed"
            : State is not (OutcomeState.Sent or OutcomeState.Read or OutcomeState.Decided) ? "conflict"
            : _read.Count < _files.Count ? "not-read"
            : verdict is null ? "reason-required"
            : null;
        if (refusal is null)
        {
            (State, Verdict) = (OutcomeState.Decided, verdict);
        }

        return refusal;
    }

    private string? Undo(DateTimeOffset now)
    {
        var refusal = !_hasTeacher ? "not-yours" : !CertificationIsOpen(now) ? "window-closed" : State != OutcomeState.Decided ? "not-decided" : null;
        if (refusal is null)
        {
            (State, Verdict) = (OutcomeState.Read, null);
        }

        return refusal;
    }

    private string? Publish(DateTimeOffset now)
    {
        var refusal = !_hasTeacher ? "not-yours" : State != OutcomeState.Decided ? "not-decided" : !CertificationIsOpen(now) ? "window-closed" : null;
        if (refusal is null)
        {
            MakePublic();
        }

        return refusal;
    }

    private string? Revise(DateTimeOffset now)
    {
        var refusal = State != OutcomeState.Failed ? "not-failed" : !UploadIsOpen(now) ? "window-closed" : null;
        if (refusal is null)
        {
            _published.Add(new(_files));
            _read.Clear();
            (State, Revision, Verdict) = (OutcomeState.Draft, Revision + 1, null);
        }

        return refusal;
    }

    private string? Settle(DateTimeOffset now)
    {
        var isOver = now >= SmallSchool.CertificationCloses;
        if (isOver && State == OutcomeState.Decided)
        {
            MakePublic();
        }
        else if (isOver && State is (OutcomeState.Sent or OutcomeState.Read))
        {
            State = OutcomeState.Expired;
        }

        return null;
    }

    private void MakePublic() => State = Verdict == Portfolio.Domain.Outcomes.Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed;
}
