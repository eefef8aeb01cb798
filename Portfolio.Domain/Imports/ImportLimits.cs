namespace Portfolio.Domain.Imports;

/// <summary>Size limits of a roster and its cells.</summary>
public static class ImportLimits
{
    public const long FileBytes = 64L * 1_048_576;
    public const int Columns = 200;
    public const int Rows = 2_000_000;

    /// <summary>Characters in one cell; the longest genuine one, the text of a reward, has 200.</summary>
    public const int CellLength = 4_000;

    /// <summary>Size of an unpacked XLSX file, measured while unpacking.</summary>
    public const long UnpackedBytes = 400L * 1_048_576;

    /// <summary>Size of its shared strings, which must be held in memory.</summary>
    public const long SharedTextBytes = 100L * 1_048_576;

    public const int ArchiveParts = 200;

    /// <summary>Maximum compression ratio of one part; genuine sheets reach 50.</summary>
    public const int ArchiveRatio = 300;

    public const int CodeLength = 32;
    public const int CourseCodeLength = 40;
    public const int NameLength = 100;
    public const int ClassLength = 40;
    public const int PostLength = 60;
    public const int ConductLength = 200;
    public const int NationalIdLength = 20;
    public const int EmailLength = EmailAddress.MaxLength;
    public const int LastSeat = 199;
    public const int MostCredits = 20;
    public const int FullScore = 100;
}
