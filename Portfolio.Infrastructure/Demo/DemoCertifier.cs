namespace Portfolio.Infrastructure.Demo;

/// <summary>A teacher who certifies one class's outcomes of one semester under the portal's own rules.</summary>
internal sealed class DemoCertifier(DemoTerm term, HomeroomClass homeroom, DemoTeacher teacher)
{
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(2);

    public DemoTeacher Teacher => teacher;

    /// <summary>Reads every file, decides and publishes, starting at an instant.</summary>
    public void Certify(LearningOutcome outcome, Verdict verdict, string feedback, DateTimeOffset at)
    {
        var certification =
            term.Calendar.For(
                WindowKind.Certification, new WindowSubject(homeroom.Grade, homeroom.Id, outcome.StudentId, outcome.CourseId));
        foreach (var file in outcome.Current.Files)
        {
            at += Reading;
            outcome.Certification.MarkRead(teacher.Actor, file.Id, outcome.Current.SentAt, at).MustBeDone();
        }

        var onScreen = new OnScreen(outcome.Current.Number, outcome.Version);
        outcome.Certification.Decide(teacher.Actor, onScreen, verdict, feedback, certification, at + Reading).MustBeDone();
        outcome.Publishing.Publish(teacher.Actor, certification, at + (2 * Reading)).MustBeDone();
    }
}
