using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Interleavings.Model;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Interleavings.Real;

/// <summary>
/// Works that have reached some stage before the interleaving begins: the same actions by the same people, in the domain and in the
/// model.
/// </summary>
internal sealed partial class Portal
{
    private static readonly Verb[] Way = [Verb.Begin, Verb.Write, Verb.Attach, Verb.Send, Verb.Read, Verb.Pass, Verb.Publish];

    /// <summary>Brings portal and model to the start of this interleaving.</summary>
    public async Task BeginAsync(Interleaving begun, ModelSchool model)
    {
        List<PublicationId> publications = [];
        var works = begun.Stages.Select((stage, slot) => WorkAt(stage, slot, model, publications)).ToList();
        SetClock(Cast.StartOf(begun.Day));
        await BeginAsync(works, publications);
        model.BeginAt(Cast.StartOf(begun.Day));
    }

    private LearningOutcome? WorkAt(Stage stage, int slot, ModelSchool model, List<PublicationId> publications)
    {
        LearningOutcome? work = null;
        foreach (var verb in Way.Take(LengthOf(stage)))
        {
            model.PassTimeUntil(model.Now.AddMinutes(1));
            var step = new Step(verb, slot, verb < Verb.Read ? Cast.OwnerOf(slot) : Who.Teacher, IsStale: false, Way: 5);
            work = Do(IsFailing(stage) && verb == Verb.Pass ? step with { Verb = Verb.Fail } : step, work, model, publications);
        }

        return work;
    }

    private static int LengthOf(Stage stage) => stage switch
    {
        Stage.Nothing => 0,
        Stage.Draft => 3,
        Stage.Sent => 4,
        Stage.Read => 5,
        Stage.Passing or Stage.Failing => 6,
        _ => 7,
    };

    private static bool IsFailing(Stage stage) => stage is Stage.Failing or Stage.Failed;

    private LearningOutcome Do(Step step, LearningOutcome? work, ModelSchool model, List<PublicationId> publications)
    {
        var (student, now) = (step.By == Who.Classmate ? _school.AsClassmate : _school.AsStudent, model.Now);
        if (step.Verb == Verb.Begin)
        {
            model.Do(step);
            return LearningOutcome.Begin(student, new(A.Id()), _school.Semester.Id, _school.Class.Id, _school.Upload, now).Value;
        }

        // A document being uploaded in the model has the same instants as the one created here.
        var kinds = step.Verb is Verb.Attach or Verb.Read && step.Slot == 1 ? new[] { 3, 2 } : [3];
        model.LookFirst(step);
        foreach (var way in kinds)
        {
            Assert.Null(model.Do(step with { Way = step.Verb is Verb.Attach or Verb.Read ? way : step.Way }));
        }

        var (course, seen) = (_school.Courses[Cast.CourseOf(step.Slot)], A.OnScreen(work!));
        switch (step.Verb)
        {
            case Verb.Write:
                Done(work!.Draft.Write(student, new(ModelSchool.TitleOf(step), "簡述"), course.Id, now));
                break;
            case Verb.Attach:
                kinds.ToList().ForEach(k => Done(work!.Draft.Attach(student, A.File(_school, k == 2 ? EvidenceFormat.Mp3 : EvidenceFormat.Pdf, now, now), _school.Upload)));
                break;
            case Verb.Send:
                Done(work!.Send(student, new(course, _school.Teacher.Id, _school.Upload, 0, 0, _school.Policy), now));
                break;
            case Verb.Read:
                A.ReadAll(_school, work!, now);
                break;
            case Verb.Publish:
                publications.Add(new(A.Id()));
                Done(work!.Publishing.Publish(_school.AsTeacher, new(publications[^1], now), seen, _school.Certification, now));
                break;
            default:
                var verdict = step.Verb == Verb.Pass ? Verdict.Pass : Verdict.Fail;
                Done(work!.Certification.Decide(_school.AsTeacher, seen, verdict, verdict == Verdict.Pass ? string.Empty : ModelSchool.FeedbackOf(step), _school.Certification, now));
                break;
        }

        return work!;
    }

    private static void Done(Result result) => Assert.Null(result.Error);
}
