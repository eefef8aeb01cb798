namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Makes realistic outcomes: all by calling the domain, inside its windows and limits.</summary>
internal sealed class SyntheticOutcomes(SchoolPolicy policy, SyntheticEvidence evidence, SyntheticIds ids, Random random)
{
    private const int PercentWithMedia = 15;

    /// <summary>One student's outcomes in one semester.</summary>
    public IEnumerable<LearningOutcome> Of(SyntheticTerm term, SyntheticClass homeroom, SyntheticStudent student, int count)
    {
        var place = homeroom.In(term.Year);
        var courses = homeroom.Courses[term.Semester.Id];
        var taken = new int[courses.Count];
        var counted = 0;
        for (var i = 0; i < count; i++)
        {
            var index = Choose(taken);
            var course = courses[index];
            var subject = new WindowSubject(place.Grade, place.Id, student.Student.Id, course.Course.Id);
            var life = new Life(term, student, course, course.Teachers[random.Next(course.Teachers.Count)], subject, counted, taken[index]);
            var outcome = Live(life, place);
            taken[index]++;
            counted += outcome.IsCounted ? 1 : 0;
            yield return outcome;
        }
    }

    /// <summary>The first subjects are more popular; none goes beyond its limit.</summary>
    private int Choose(int[] taken)
    {
        var index = Math.Min(random.Next(taken.Length), random.Next(taken.Length));
        while (taken[index] >= policy.OutcomesPerCourse)
        {
            index = (index + 1) % taken.Length;
        }

        return index;
    }

    private LearningOutcome Live(Life life, HomeroomClass place)
    {
        var fate = SyntheticFates.Draw(life.Term.IsCurrent, random);
        var upload = life.Term.Calendar.For(WindowKind.Upload, life.Subject);
        var end = upload.ClosesAt < life.Term.Now ? upload.ClosesAt.AddMinutes(-1) : life.Term.Now;
        var time = new SyntheticTime(upload.OpensAt, end, random);
        var outcome =
            Must(
                LearningOutcome.Begin(
                    life.Student.Account.AsActor(), new(ids.Next()), life.Term.Semester.Id, place.Id, upload, time.Pass(0.85)));
        Write(life, outcome, upload, time, random.Next(100) < PercentWithMedia);
        if (fate == SyntheticFate.Draft)
        {
            return outcome;
        }

        Send(life, outcome, upload, time);
        if (fate == SyntheticFate.Expired)
        {
            var certification = life.Term.Calendar.For(WindowKind.Certification, life.Subject);
            outcome.Publishing.Settle(certification, certification.ClosesAt);
        }
        else if (fate != SyntheticFate.Sent)
        {
            Certify(life, outcome, fate, upload, time);
        }

        return outcome;
    }

    private void Write(Life life, LearningOutcome outcome, Window upload, SyntheticTime time, bool hasMedia)
    {
        var author = life.Student.Account.AsActor();
        var title = SyntheticSubjects.Title(life.Course.Course.Subject, random);
        Must(outcome.Draft.Write(author, new(title, SyntheticSubjects.Description(random)), life.Course.Course.Id, time.Step(600)));
        Attach(EvidenceKind.Document);
        if (hasMedia)
        {
            Attach(EvidenceKind.Media);
        }
        else if (outcome.Current.File(EvidenceKind.Media) is { } carried)
        {
            Must(outcome.Draft.Detach(author, carried, time.Step(60)));
        }

        void Attach(EvidenceKind kind)
        {
            var file = evidence.Upload(kind, title, new(time.Step(60), time.Step(20)), random);
            Must(life.Student.Student.Store(file.CountedBytes, policy));
            Must(outcome.Draft.Attach(author, file, upload));
        }
    }

    private void Send(Life life, LearningOutcome outcome, Window upload, SyntheticTime time)
    {
        var terms =
            new SendTerms(life.Course.Course, life.Teacher.Teacher.Id, upload, life.CountedInSemester, life.CountedInCourse, policy);
        Must(outcome.Send(life.Student.Account.AsActor(), terms, time.Step(300)));
        life.Student.Student.Count();
    }

    private void Certify(Life life, LearningOutcome outcome, SyntheticFate fate, Window upload, SyntheticTime time)
    {
        var isFirstOfTwo = fate is SyntheticFate.RevisedAndSent or SyntheticFate.RevisedAndPassed;
        if (!Decide(life, outcome, isFirstOfTwo || fate == SyntheticFate.Failed ? Verdict.Fail : Verdict.Pass, fate, time) || !isFirstOfTwo)
        {
            return;
        }

        // New files replace the ones carried over: a failed work is done again.
        Must(outcome.Revise(life.Student.Account.AsActor(), upload, time.Pass(0.5)));
        Write(life, outcome, upload, time, hasMedia: false);
        Send(life, outcome, upload, time);
        if (fate == SyntheticFate.RevisedAndPassed)
        {
            Decide(life, outcome, Verdict.Pass, fate, time);
        }
    }

    /// <returns>Whether it was published.</returns>
    private bool Decide(Life life, LearningOutcome outcome, Verdict verdict, SyntheticFate fate, SyntheticTime time)
    {
        var teacher = life.Teacher.Account.AsActor();
        time.Pass(0.6);
        foreach (var file in outcome.Current.Files)
        {
            Must(outcome.Certification.MarkRead(teacher, file.Id, outcome.Current.SentAt, time.Step(120)));
        }

        if (fate == SyntheticFate.Read)
        {
            return false;
        }

        var certification = life.Term.Calendar.For(WindowKind.Certification, life.Subject);
        var onScreen = new OnScreen(outcome.Current.Number, outcome.Version);
        var feedback = SyntheticSubjects.Feedback(verdict, random);
        Must(outcome.Certification.Decide(teacher, onScreen, verdict, feedback, certification, time.Step(300)));
        if (fate == SyntheticFate.Decided)
        {
            return false;
        }

        Must(outcome.Publishing.Publish(teacher, certification, time.Pass(0.3)));
        return true;
    }

    private static void Must(Result result)
    {
        if (result.Error is { } error)
        {
            throw new InvalidOperationException($"A synthetic person did what nobody may do: {error.Code}");
        }
    }

    private static T Must<T>(Result<T> result) => result.IsRefused
        ? throw new InvalidOperationException($"A synthetic person did what nobody may do: {result.Error!.Code}")
        : result.Value;

    private sealed record Life(
        SyntheticTerm Term, SyntheticStudent Student, SyntheticCourse Course, SyntheticTeacher Teacher, WindowSubject Subject,
        int CountedInSemester, int CountedInCourse);
}
