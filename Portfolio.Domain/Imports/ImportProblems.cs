namespace Portfolio.Domain.Imports;

/// <summary>Every code of an <see cref="ImportProblem"/>; each has a text in every language that says what to do.</summary>
public static class ImportProblems
{
    public const string FileTooLarge = "file-too-large";
    public const string FileBroken = "file-broken";
    public const string FileNotATable = "file-not-a-table";
    public const string InspectionUnavailable = "inspection-unavailable";
    public const string FileEmpty = "file-empty";
    public const string ArchiveTooLarge = "archive-too-large";
    public const string WrongEncoding = "wrong-encoding";
    public const string QuoteUnterminated = "quote-unterminated";
    public const string TooManyRows = "too-many-rows";
    public const string TooManyColumns = "too-many-columns";
    public const string CellTooLong = "cell-too-long";
    public const string RowLong = "row-long";

    public const string MissingColumn = "missing-column";
    public const string ColumnTwice = "column-twice";

    public const string ValueRequired = "value-required";
    public const string FormulaCell = "formula-cell";
    public const string CellError = "cell-error";
    public const string CellTooNarrow = "cell-too-narrow";
    public const string BecameDate = "became-date";
    public const string DigitsLost = "digits-lost";
    public const string LetterLost = "letter-lost";
    public const string UnreadableText = "unreadable-text";
    public const string TextTooLong = "text-too-long";
    public const string DateInvalid = "date-invalid";
    public const string DateAmbiguous = "date-ambiguous";
    public const string DateWithTime = "date-with-time";
    public const string DateOutOfYear = "date-out-of-year";
    public const string BirthImplausible = "birth-implausible";
    public const string AgeUnusual = "age-unusual";
    public const string DatesReversed = "dates-reversed";
    public const string NumberInvalid = "number-invalid";
    public const string NumberOutOfRange = "number-out-of-range";
    public const string WordUnknown = "word-unknown";
    public const string EmailInvalid = "email-invalid";
    public const string CodeInvalid = "code-invalid";

    public const string DuplicateRow = "duplicate-row";
    public const string DuplicateStudent = "duplicate-student";
    public const string DuplicateTeacher = "duplicate-teacher";
    public const string DuplicateCourse = "duplicate-course";
    public const string UnknownSemester = "unknown-semester";
    public const string UnknownClass = "unknown-class";
    public const string UnknownStudent = "unknown-student";
    public const string UnknownTeacher = "unknown-teacher";
    public const string UnknownCourse = "unknown-course";
    public const string ClassOfOtherGrade = "class-of-other-grade";
    public const string ClassLedTwice = "class-led-twice";
    public const string NumberAlike = "number-alike";
    public const string SeatTaken = "seat-taken";
    public const string SeatHeld = "seat-held";
    public const string TeacherWithoutAccount = "teacher-without-account";
    public const string TeacherHasQueue = "teacher-has-queue";
    public const string MembershipHasOutcomes = "membership-has-outcomes";
    public const string SignInNameTaken = "sign-in-name-taken";
    public const string RoleNeedsAdministrator = "role-needs-administrator";
    public const string RemovalsUnconfirmed = "removals-unconfirmed";

    /// <summary>Warnings, which do not block the import: a value was read differently from how it is written.</summary>
    public const string InvisibleRemoved = "invisible-removed";
    public const string ApostropheRemoved = "apostrophe-removed";
    public const string FigureRead = "figure-read";
    public const string LineBreakJoined = "line-break-joined";
    public const string EntityRead = "entity-read";
    public const string RadicalRead = "radical-read";
    public const string TextComposed = "text-composed";
    public const string MaybeLetterLost = "maybe-letter-lost";
    public const string HiddenRow = "hidden-row";

    public static IReadOnlyList<string> All { get; } =
        [.. typeof(ImportProblems).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
}
