namespace Portfolio.Domain.Outcomes;

/// <summary>All that sending depends on besides the outcome itself, read in the same unit of work.</summary>
/// <param name="Course">the course chosen; none when the id is not one of this student's courses of this semester</param>
/// <param name="Teacher">the certifying teacher chosen</param>
/// <param name="Upload">the upload window that governs this student and course</param>
/// <param name="CountedInSemester">the student's other outcomes that count in the semester</param>
/// <param name="CountedInCourse">those of them in the same course</param>
/// <param name="Policy">the school's limits</param>
public sealed record SendTerms(
    Course? Course, TeacherId? Teacher, Window Upload, int CountedInSemester, int CountedInCourse, SchoolPolicy Policy)
{
    /// <summary>All that the outcome lacks, in the order of the rules.</summary>
    internal IEnumerable<Error> Refusals(LearningOutcome outcome) =>
    [
        .. OutcomeText.Refusals(outcome.Current.Title, outcome.Current.Description, Policy),
        .. new[] { Refusal(outcome), outcome.Current.EvidenceRefusal() }.OfType<Error>(),
    ];

    private Error? Refusal(LearningOutcome outcome)
    {
        if (outcome.CourseId is null)
        {
            return OutcomeErrors.CourseRequired;
        }

        if (Course is null || Course.SemesterId != outcome.SemesterId || Course.Members.All(m => m.StudentId != outcome.StudentId))
        {
            return OutcomeErrors.NotYourCourse;
        }

        if (Teacher is not { } teacher || Course.Teachers.All(t => t.TeacherId != teacher))
        {
            return OutcomeErrors.TeacherRequired;
        }

        if (outcome.IsCounted)
        {
            return null;
        }

        return CountedInSemester >= Policy.OutcomesPerSemester ? OutcomeErrors.LimitPerSemester(Policy.OutcomesPerSemester)
            : CountedInCourse >= Policy.OutcomesPerCourse ? OutcomeErrors.LimitPerCourse(Policy.OutcomesPerCourse)
            : null;
    }
}
