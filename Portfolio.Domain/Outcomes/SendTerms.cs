namespace Portfolio.Domain.Outcomes;

/// <summary>Everything that sending depends on besides the outcome itself, read in the same unit of work.</summary>
/// <param name="Course">the chosen course; null when the id is not one of this student's courses in this semester</param>
/// <param name="Teacher">the chosen certifying teacher</param>
/// <param name="Upload">the upload window for this student and course</param>
/// <param name="CountedInSemester">the student's other outcomes that count in the semester</param>
/// <param name="CountedInCourse">how many of them are in the same course</param>
/// <param name="Policy">the school's limits</param>
public sealed record SendTerms(
    Course? Course, TeacherId? Teacher, Window Upload, int CountedInSemester, int CountedInCourse, SchoolPolicy Policy)
{
    /// <summary>Everything that the outcome is missing, in the order of the rules.</summary>
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
