namespace Portfolio.Domain.Records;

public readonly record struct CourseRecordId(Guid Value) : IEntityId<CourseRecordId>
{
    public static CourseRecordId From(Guid value) => new(value);
}

/// <summary>修課別: which kind of grading a mark comes from.</summary>
public enum CourseRecordKind
{
    /// <summary>一般</summary>
    Regular,

    /// <summary>補考</summary>
    MakeUp,

    /// <summary>重修</summary>
    Retake,
}

/// <summary>修課紀錄: a student's mark and credits in one course; make-up and retake marks are kept besides the regular one.</summary>
public sealed class CourseRecord : Entity
{
    private CourseRecord()
    {
    }

    public CourseRecord(
        CourseRecordId id, SchoolId school, CourseId course, StudentId student, CourseRecordKind kind, decimal? score, bool? isEarned)
    {
        Id = id;
        SchoolId = school;
        CourseId = course;
        StudentId = student;
        Kind = kind;
        Score = score;
        IsEarned = isEarned;
    }

    public CourseRecordId Id { get; private init; }

    public CourseId CourseId { get; private init; }

    public StudentId StudentId { get; private init; }

    public CourseRecordKind Kind { get; private init; }

    /// <summary>0 to 100, with two decimals; null before it is given.</summary>
    public decimal? Score { get; private set; }

    /// <summary>Whether the course's credits were earned; null while that is open.</summary>
    public bool? IsEarned { get; private set; }

    /// <returns>Whether anything changed.</returns>
    public bool Correct(decimal? score, bool? isEarned)
    {
        if ((score, isEarned) == (Score, IsEarned))
        {
            return false;
        }

        (Score, IsEarned) = (score, isEarned);
        Touch();
        return true;
    }
}
