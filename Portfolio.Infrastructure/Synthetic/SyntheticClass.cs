namespace Portfolio.Infrastructure.Synthetic;

/// <summary>A class that stays together through the years: its students, and its courses in each semester.</summary>
internal sealed class SyntheticClass
{
    private readonly SyntheticFaculty _faculty;
    private readonly Dictionary<SchoolYear, HomeroomClass> _years = [];

    private SyntheticClass(SchoolYear entered, int number, int index, SyntheticFaculty faculty, IReadOnlyList<SyntheticStudent> students)
    {
        (Entered, Number, Index, _faculty, Students) = (entered, number, index, faculty, students);
    }

    /// <summary>The index among all classes of the school.</summary>
    public int Index { get; }

    public IReadOnlyList<SyntheticStudent> Students { get; }

    public IReadOnlyCollection<HomeroomClass> Years => _years.Values;

    public List<Enrolment> Enrolments { get; } = [];

    public Dictionary<SemesterId, IReadOnlyList<SyntheticCourse>> Courses { get; } = [];

    private SchoolYear Entered { get; }

    private int Number { get; }

    public static SyntheticClass Create(
        SyntheticSeats seats, SchoolId school, IEnumerable<SyntheticTerm> terms, SyntheticFaculty faculty, SyntheticPeople people,
        SyntheticIds ids)
    {
        var students = Enumerable.Range(1, seats.Size).Select(seat => people.Admit(seats.Entered, seat)).ToList();
        var made = new SyntheticClass(seats.Entered, seats.Number, seats.Index, faculty, students);
        foreach (var term in terms.Where(t => t.Year >= seats.Entered))
        {
            made.Sit(school, term, ids);
        }

        return made;
    }

    public HomeroomClass In(SchoolYear year) => _years[year];

    private void Sit(SchoolId school, SyntheticTerm term, SyntheticIds ids)
    {
        var grade = term.Year.Roc - Entered.Roc + 1;
        var name = FormattableString.Invariant($"{grade}{Number:00}");
        if (!_years.ContainsKey(term.Year))
        {
            var homeroom = new HomeroomClass(new(ids.Next()), school, term.Year, grade, name, _faculty.Homeroom(Index).Teacher.Id);
            _years.Add(term.Year, homeroom);
            Enrolments.AddRange(
                Students.Select(s => new Enrolment(new(ids.Next()), school, s.Student.Id, homeroom.Id, term.Year, s.SeatNo)));
        }

        Courses.Add(term.Semester.Id, [.. SyntheticSubjects.All.Select((subject, i) => Teach(school, term, i, name, ids))]);
    }

    private SyntheticCourse Teach(SchoolId school, SyntheticTerm term, int subject, string className, SyntheticIds ids)
    {
        var (name, credits) = SyntheticSubjects.All[subject];
        var teachers = _faculty.Of(subject, Index);
        var course =
            new Course(
                new(ids.Next()), school, term.Semester.Id, FormattableString.Invariant($"{className}-{subject + 1:00}"), name, credits)
            .TaughtBy(teachers.Select(t => t.Teacher.Id)).Attended(Students.Select(s => s.Student.Id));
        return new(course, teachers);
    }
}

/// <summary>A class to be created.</summary>
/// <param name="Number">1 for the first of its year of entry</param>
/// <param name="Index">0 for the first of the school</param>
internal sealed record SyntheticSeats(SchoolYear Entered, int Number, int Index, int Size)
{
    private const int Usual = 38;

    /// <summary>Three years of entry of about the same size, in classes of about 38.</summary>
    public static IReadOnlyList<SyntheticSeats> Of(int students, SchoolYear year)
    {
        var seats = new List<SyntheticSeats>();
        for (var grade = 1; grade <= Semester.GraduatingGrade; grade++)
        {
            var size = (students + grade - 1) / Semester.GraduatingGrade;
            var classes = (size + Usual - 1) / Usual;
            for (var c = 0; c < classes; c++)
            {
                seats.Add(new(new(year.Roc - grade + 1), c + 1, seats.Count, (size * (c + 1) / classes) - (size * c / classes)));
            }
        }

        return seats;
    }
}

internal sealed record SyntheticCourse(Course Course, IReadOnlyList<SyntheticTeacher> Teachers);
