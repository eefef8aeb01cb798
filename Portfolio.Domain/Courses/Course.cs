namespace Portfolio.Domain.Courses;

public readonly record struct CourseId(Guid Value) : IEntityId<CourseId>
{
    public static CourseId From(Guid value) => new(value);
}

/// <summary>A subject taught to a group of students in one semester, by one or several teachers.</summary>
public sealed class Course : Entity
{
    private readonly List<CourseTeacher> _teachers = [];
    private readonly List<CourseMember> _members = [];

    private Course()
    {
    }

    public Course(CourseId id, SchoolId school, SemesterId semester, string code, string subject, int credits)
    {
        Id = id;
        SchoolId = school;
        SemesterId = semester;
        Code = code;
        Subject = subject;
        Credits = credits;
    }

    public CourseId Id { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public string Code { get; private set; } = string.Empty;

    public string Subject { get; private set; } = string.Empty;

    public int Credits { get; private set; }

    /// <summary>採計學分: only courses with credits can have course learning outcomes.</summary>
    public bool IsCreditBearing { get; private set; } = true;

    /// <summary>必修 (required); false for an elective.</summary>
    public bool IsRequired { get; private set; } = true;

    /// <summary>The grade it is taught to; null when it is open to several grades.</summary>
    public int? Grade { get; private set; }

    public IReadOnlyList<CourseTeacher> Teachers => _teachers;

    public IReadOnlyList<CourseMember> Members => _members;

    /// <summary>Takes over what the approved course plan says now.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Correct(string subject, int credits, bool isCreditBearing, bool isRequired, int? grade)
    {
        if ((subject, credits, isCreditBearing, isRequired, grade) == (Subject, Credits, IsCreditBearing, IsRequired, Grade))
        {
            return false;
        }

        (Subject, Credits, IsCreditBearing, IsRequired, Grade) = (subject, credits, isCreditBearing, isRequired, grade);
        Touch();
        return true;
    }

    public Course TaughtBy(params IEnumerable<TeacherId> teachers)
    {
        _teachers.AddRange(teachers.Select(t => new CourseTeacher(Id, t, SchoolId)));
        Touch();
        return this;
    }

    public Course Attended(IEnumerable<StudentId> students)
    {
        _members.AddRange(students.Select(s => new CourseMember(Id, s, SchoolId)));
        Touch();
        return this;
    }
}

public sealed record CourseTeacher(CourseId CourseId, TeacherId TeacherId, SchoolId SchoolId);

public sealed record CourseMember(CourseId CourseId, StudentId StudentId, SchoolId SchoolId);
