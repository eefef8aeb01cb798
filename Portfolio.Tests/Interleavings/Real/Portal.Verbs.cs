using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Interleavings.Model;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Real;

/// <summary>The actions of people and jobs with the real use cases, based on the real screens.</summary>
internal sealed partial class Portal
{
    private static readonly byte[] Pdf = Bytes.Pdf(600);
    private static readonly byte[] Mp3 = Bytes.Mp3(600);

    /// <summary>Performs the step.</summary>
    /// <returns>The error code; null when it was done.</returns>
    public async Task<string?> DoAsync(Step step) => step.Verb switch
    {
        Verb.Begin => await BeginWorkAsync(step),
        Verb.Write => Code(await Get<WriteDraft>().ExecuteAsync(
            As(step.By), new(IdOf(step), ModelSchool.TitleOf(step), "簡述", ModelSchool.CourseOf(step) is { } c ? _school.Courses[c].Id : null), Token)),
        Verb.Attach => await AttachAsync(step),
        Verb.Detach => Code(await Get<DetachEvidence>().ExecuteAsync(As(step.By), IdOf(step), await OwnFileAsync(step), Token)),
        Verb.Send => Code(await Get<SendOutcome>().ExecuteAsync(As(step.By), new(IdOf(step), ModelSchool.TeacherOf(step) is { } t ? IdOf(t) : null), Token)),
        Verb.TakeBack => Code(await Get<TakeBackOutcome>().ExecuteAsync(As(step.By), IdOf(step), Token)),
        Verb.Revise => Code(await Get<ReviseOutcome>().ExecuteAsync(As(step.By), IdOf(step), Token)),
        Verb.Discard => await DiscardAsync(step),
        Verb.Wait => null,
        Verb.RunPublishing => await RunAsync(Get<DuePublications>().RunAsync(default, Token)),
        Verb.RunClosings => await RunAsync(Get<DueClosings>().RunAsync(default, Token)),
        >= Verb.Extend => await AdministerAsync(step),
        _ => await CertifyAsync(step),
    };

    /// <summary>Loads a work's page, to act on it now or later.</summary>
    public async Task LookAsync(Who by, int slot, Who reader) =>
        _sights[(by, slot)] = (await Get<CertificationDesk>().ReadAsync(As(reader), _works[slot]!.Value, Token)).Value;

    private async Task<string?> CertifyAsync(Step step)
    {
        var (actor, seen) = (As(step.By), _sights.GetValueOrDefault((step.By, step.Slot)));
        var (id, onScreen) = (seen?.Id ?? IdOf(step), seen?.OnScreen ?? default);
        switch (step.Verb)
        {
            case Verb.Read:
                var file = seen?.Current.File(ModelSchool.KindOf(step.Way))?.Id ?? new(A.Id());
                return Code(await Get<MarkEvidenceRead>().ExecuteAsync(actor, new(id, file, seen?.Current.SentAt), Token));
            case Verb.Pass or Verb.Fail or Verb.FailWithoutReason:
                var feedback = step.Verb == Verb.FailWithoutReason ? " " : step.Verb == Verb.Pass && step.Way < 6 ? string.Empty : ModelSchool.FeedbackOf(step);
                return Code(await Get<DecideOutcome>().ExecuteAsync(actor, new(id, onScreen, step.Verb == Verb.Pass ? Verdict.Pass : Verdict.Fail, feedback), Token));
            case Verb.Undo:
                return Code(await Get<UndoDecision>().ExecuteAsync(actor, id, onScreen, Token));
            case Verb.PassAll:
                return await PassAllAsync(step);
            case Verb.Publish:
                return await PublishAsync(step, [new(id, onScreen)]);
            case Verb.PublishAll:
                return await PublishAsync(step, [.. SeenBy(step.By).Where(s => s.State == OutcomeState.Decided).Select(s => new ShownDecision(s.Id, s.OnScreen))]);
            case Verb.UndoPublishing:
                return Code(await Get<UndoPublishing>().ExecuteAsync(actor, PublicationOf(step), Token));
            case Verb.MovePublishing:
                var at = ModelSchool.PlannedAt(step, _clock.GetUtcNow()) ?? _clock.GetUtcNow().AddMinutes(1);
                return Code(await Get<MovePublishing>().ExecuteAsync(actor, new(PublicationOf(step), at), Token));
            case Verb.Correct:
                var (verdict, text, reason) = ModelSchool.CorrectionOf(step, seen?.Current.Verdict ?? Verdict.Pass, seen?.Current.Feedback ?? string.Empty);
                return Code(await Get<CorrectDecision>().ExecuteAsync(actor, new(id, onScreen, new(verdict, text, reason)), Token));
            default:
                var typed = new KeepFeedbackDraft.Command(id, onScreen.Revision, ModelSchool.FeedbackOf(step), 0, seen?.Current.DecidedAt, TimeSpan.Zero);
                return (await Get<KeepFeedbackDraft>().ExecuteAsync(actor, typed, Token)).Error?.Code;
        }
    }

    private async Task<string?> PassAllAsync(Step step)
    {
        var seen = SeenBy(step.By);
        var selected = seen.ConvertAll(s => new SelectedOutcome(s.Id, s.OnScreen, ModelSchool.FeedbackOf(step)));
        var answer = await Get<DecideSelected>().ExecuteAsync(As(step.By), new(selected, Verdict.Pass), Token);
        return answer.Error?.Code ?? string.Join(' ', seen.Select(s => $"{_slots[s.Id]}:{answer.Value.Left.FirstOrDefault(l => l.Outcome == s.Id)?.Why.Code ?? "decided"}"));
    }

    private async Task<string?> PublishAsync(Step step, IReadOnlyList<ShownDecision> shown)
    {
        var published = await Get<PublishDecisions>().ExecuteAsync(As(step.By), new(shown, ModelSchool.PlannedAt(step, _clock.GetUtcNow())), Token);
        if (published.Error is null)
        {
            _publications.Add(published.Value.Id);
        }

        return published.Error?.Code;
    }

    private async Task<string?> AdministerAsync(Step step)
    {
        var administrator = As(Who.Administrator);
        switch (step.Verb)
        {
            case Verb.Extend:
                var (kind, scope, closesAt) = ModelSchool.ExtensionOf(step);
                Guid? subject = scope switch
                {
                    ExtensionScope.HomeroomClass => _school.Class.Id.Value,
                    ExtensionScope.Course => _school.Course.Id.Value,
                    ExtensionScope.Student => _school.Student.Id.Value,
                    _ => null,
                };
                var terms = new ExtensionTerms(SmallSchool.Year, _school.Semester.Id, kind, scope, subject, null, closesAt);
                var granted = await Get<GrantExtension>().ExecuteAsync(administrator, new(terms, "颱風停課"), Token);
                await NoteNewAsync(_extensions, db => db.Extensions.Select(e => e.Id.Value));
                return Code(granted);
            case Verb.Withdraw:
                return Code(await Get<WithdrawExtension>().ExecuteAsync(administrator, new(new(Nth(_extensions, step.Way)), "誤植"), Token));
            case Verb.Appoint:
                var (deputising, course, days) = ModelSchool.StandInOf(step);
                var today = TaipeiTime.DayOf(_clock.GetUtcNow());
                IReadOnlyList<CourseId> courses = course is { } one ? [_school.Courses[one].Id] : [];
                var appointed = await Get<AppointDeputy>().ExecuteAsync(administrator, new(_school.Teacher.Id, IdOf(deputising), courses, today, today.AddDays(days), "公假"), Token);
                await NoteNewAsync(_deputies, db => db.Deputies.Select(d => d.Id.Value));
                await HearOfDeputiesAsync();
                return Code(appointed);
            case Verb.EndDeputy:
                var ended = await Get<EndDeputy>().ExecuteAsync(administrator, new(new(Nth(_deputies, step.Way)), "回校"), Token);
                await HearOfDeputiesAsync();
                return Code(ended);
            default:
                var (from, ofCourse, to) = ModelSchool.MoveOf(step);
                var moved = await Get<ReassignQueue>().ExecuteAsync(administrator, new(IdOf(from), ofCourse is { } c ? _school.Courses[c].Id : null, IdOf(to), "請假"), Token);
                return moved.Error?.Code ?? $"{moved.Value} moved";
        }
    }
}
