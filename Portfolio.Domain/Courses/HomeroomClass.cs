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
}

/// <summary>學籍: a student's place in a class in a school year.</summary>
public sealed class Enrolment : Entity
{
    private Enrolment()
    {
    }

    public Enrolment(EnrolmentId id, SchoolId school, StudentId student, HomeroomClassId homeroomClass, SchoolYear year, int seatNo)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        ClassId = homeroomClass;
        Year = year;
        SeatNo = seatNo;
    }

    public EnrolmentId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public HomeroomClassId ClassId { get; private init; }

    public SchoolYear Year { get; private init; }

    public int SeatNo { get; private set; }
}
