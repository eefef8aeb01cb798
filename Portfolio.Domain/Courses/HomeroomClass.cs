namespace Portfolio.Domain.Courses;

public readonly record struct HomeroomClassId(Guid Value) : IEntityId<HomeroomClassId>
{
    public static HomeroomClassId From(Guid value) => new(value);
}

public readonly record struct EnrolmentId(Guid Value) : IEntityId<EnrolmentId>
{
    public static EnrolmentId From(Guid value) => new(value);
}

/// <summary>A class in one school year, and the homeroom teacher who leads it.</summary>
public sealed class HomeroomClass : Entity
{
    private HomeroomClass()
    {
    }

    public HomeroomClass(HomeroomClassId id, SchoolId school, SchoolYear year, int grade, string name, TeacherId? homeroomTeacher)
    {
        Id = id;
        SchoolId = school;
        Year = year;
        Grade = grade;
        Name = name;
        HomeroomTeacherId = homeroomTeacher;
    }

    public HomeroomClassId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary>1, 2 or 3.</summary>
    public int Grade { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public TeacherId? HomeroomTeacherId { get; private set; }

    /// <returns>Whether the homeroom teacher changed.</returns>
    public bool LeadBy(TeacherId? teacher)
    {
        if (teacher == HomeroomTeacherId)
        {
            return false;
        }

        HomeroomTeacherId = teacher;
        Touch();
        return true;
    }
}

/// <summary>學籍: a student's enrolment status in that year.</summary>
public enum EnrolmentStatus
{
    /// <summary>在學</summary>
    Enrolled,

    /// <summary>轉入</summary>
    TransferredIn,

    /// <summary>轉出</summary>
    TransferredOut,

    /// <summary>休學</summary>
    OnLeave,

    /// <summary>畢業</summary>
    Graduated,
}

public static class EnrolmentStatuses
{
    /// <summary>The statuses of students who are in the class now, as a list that a query can use.</summary>
    public static readonly IReadOnlyList<EnrolmentStatus> Present = [EnrolmentStatus.Enrolled, EnrolmentStatus.TransferredIn];
}

/// <summary>學籍: a student's class and seat in a school year, with the earlier ones of that year.</summary>
public sealed class Enrolment : Entity
{
    private readonly List<FormerPlace> _formerPlaces = [];

    private Enrolment()
    {
    }

    public Enrolment(
        EnrolmentId id, SchoolId school, StudentId student, HomeroomClassId homeroomClass, SchoolYear year, int seatNo,
        EnrolmentStatus status = EnrolmentStatus.Enrolled)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        ClassId = homeroomClass;
        Year = year;
        SeatNo = seatNo;
        Status = status;
    }

    public EnrolmentId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public HomeroomClassId ClassId { get; private set; }

    public SchoolYear Year { get; private init; }

    public int SeatNo { get; private set; }

    public EnrolmentStatus Status { get; private set; }

    /// <summary>First day in this class and seat; null when the student has been there since the start of the year.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FormerPlace> FormerPlaces => _formerPlaces;

    /// <summary>Moves the student to another class, seat or status; the previous one is kept.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Move(HomeroomClassId homeroomClass, int seatNo, EnrolmentStatus status, DateOnly on)
    {
        if ((homeroomClass, seatNo, status) == (ClassId, SeatNo, Status))
        {
            return false;
        }

        _formerPlaces.Add(new(Id, _formerPlaces.Count + 1, SchoolId, ClassId, SeatNo, Status, Since, on));
        (ClassId, SeatNo, Status, Since) = (homeroomClass, seatNo, status, on);
        Touch();
        return true;
    }
}

/// <summary>An earlier class and seat of a student in the same school year.</summary>
/// <param name="Number">1 for the first place of the year</param>
/// <param name="Until">the first day on which it no longer applied</param>
public sealed record FormerPlace(
    EnrolmentId EnrolmentId, int Number, SchoolId SchoolId, HomeroomClassId ClassId, int SeatNo, EnrolmentStatus Status, DateOnly? Since,
    DateOnly Until);
