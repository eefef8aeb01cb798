namespace Portfolio.Infrastructure.Demo;

/// <summary>
/// A student in one semester, acting at past instants under the portal's own rules: every row could have come about in real use.
/// </summary>
internal sealed class DemoAuthor(DemoTerm term, HomeroomClass homeroom, DemoStudent student, SchoolPolicy policy, DemoEvidence evidence)
{
    private readonly List<LearningOutcome> _sent = [];

    public LearningOutcome Draft(Course course, DemoWork work, DemoSitting at)
    {
        var id = new OutcomeId(Guid.CreateVersion7(at.Begun));
        var outcome = LearningOutcome.Begin(student.Actor, id, term.Semester.Id, homeroom.Id, Upload(course), at.Begun).Value;
        Write(outcome, course, work, at);
        return outcome;
    }

    public void Send(LearningOutcome outcome, Course course, DemoTeacher teacher, DemoSitting at)
    {
        var others = _sent.Where(o => o != outcome).ToList();
        var terms = new SendTerms(
            course, teacher.Teacher.Id, Upload(course), others.Count, others.Count(o => o.CourseId == course.Id), policy);
        outcome.Send(student.Actor, terms, at.Sent).MustBeDone();
        student.Student.Count();
        _sent.Add(outcome);
    }

    /// <summary>Revises an outcome that failed: writes the new text and attaches the new files.</summary>
    public void Revise(LearningOutcome outcome, Course course, DemoWork work, DemoSitting at)
    {
        outcome.Revise(student.Actor, Upload(course), at.Begun).MustBeDone();
        Write(outcome, course, work, at);
    }

    private void Write(LearningOutcome outcome, Course course, DemoWork work, DemoSitting at)
    {
        outcome.Draft.Write(student.Actor, new OutcomeText(work.Title, work.Description), course.Id, at.At(0.4)).MustBeDone();
        foreach (var (index, name) in work.Files.Index())
        {
            var file = evidence.Upload(name, work.Title, at.UploadOf(index, work.Files.Count));
            var replaced = outcome.Current.File(file.Kind)?.CountedBytes ?? 0;
            student.Student.Store(file.CountedBytes - replaced, policy).MustBeDone();
            outcome.Draft.Attach(student.Actor, file, Upload(course)).MustBeDone();
        }
    }

    private Window Upload(Course course) =>
        term.Calendar.For(WindowKind.Upload, new WindowSubject(homeroom.Grade, homeroom.Id, student.Student.Id, course.Id));
}

internal static class DemoRules
{
    /// <summary>Throws on a refusal: the demo must not break the rules that it demonstrates.</summary>
    public static void MustBeDone(this Result result)
    {
        if (result.Error is { } error)
        {
            throw new InvalidOperationException($"The demo school breaks a rule: {error.Code}");
        }
    }
}
