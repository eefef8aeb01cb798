namespace Portfolio.Infrastructure.Demo;

/// <summary>Which class exists in which year, and who teaches it what.</summary>
internal sealed class DemoTimetable(DemoPeople people, DateTimeOffset now)
{
    private readonly List<Entity> _rows = [];
    private readonly Dictionary<(SchoolYear Year, SchoolYear Entered), HomeroomClass> _classes = [];
    private readonly Dictionary<(SemesterId Semester, HomeroomClassId Class, string Subject), Course> _courses = [];

    public IReadOnlyList<Entity> Rows => _rows;

    /// <summary>Creates a cohort's class in that year, unless it has one, and its courses in that semester.</summary>
    public void Teach(DemoTerm term, DemoCohort cohort)
    {
        if (!_classes.TryGetValue((term.Year, cohort.Entered), out var homeroom))
        {
            homeroom = Seat(cohort, term.Year);
        }

        foreach (var (index, subject) in DemoSubject.Of(homeroom.Grade).Index())
        {
            var code = $"E{homeroom.Grade}A{index + 1:00}";
            var course = new Course(new(Guid.CreateVersion7(now)), people.School, term.Semester.Id, code, subject.Name, subject.Credits)
                .TaughtBy(subject.Teachers.Select(t => people.Teacher(t).Teacher.Id))
                .Attended(cohort.Students.Select(s => s.Student.Id));
            _courses.Add((term.Semester.Id, homeroom.Id, subject.Name), course);
            _rows.Add(course);
        }
    }

    public HomeroomClass Class(DemoTerm term, DemoCohort cohort) => _classes[(term.Year, cohort.Entered)];

    public Course Course(DemoTerm term, HomeroomClass homeroom, string subject) => _courses[(term.Semester.Id, homeroom.Id, subject)];

    /// <summary>The cohort's courses in a semester.</summary>
    public IEnumerable<Course> Courses(DemoTerm term, DemoCohort cohort) => Courses(term, cohort.Students[0].Student.Id);

    public IEnumerable<Course> Courses(DemoTerm term, StudentId student) =>
        _courses.Values.Where(c => c.SemesterId == term.Semester.Id && c.Members.Any(m => m.StudentId == student))
            .OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>The teacher who certifies the course's outcomes.</summary>
    public DemoTeacher Certifier(Course course) => people.Teacher(course.Teachers[0].TeacherId);

    private HomeroomClass Seat(DemoCohort cohort, SchoolYear year)
    {
        var leader = people.Teacher(cohort.HomeroomTeacher).Teacher.Id;
        var homeroom = new HomeroomClass(
            new(Guid.CreateVersion7(now)), people.School, year, cohort.GradeIn(year), cohort.ClassNameIn(year), leader);
        _classes.Add((year, cohort.Entered), homeroom);
        _rows.Add(homeroom);
        _rows.AddRange(
            cohort.Students.Select(
                s => new Enrolment(new(Guid.CreateVersion7(now)), people.School, s.Student.Id, homeroom.Id, year, s.SeatNo)));
        return homeroom;
    }
}
