namespace Portfolio.Infrastructure.Records;

/// <summary>
/// The parts of a cabinet (檔案櫃) that a reader sees besides number, name, classes, cadre roles, rewards and course records.
/// </summary>
[Flags]
public enum CabinetParts
{
    /// <summary>Nothing: for this reader the cabinet does not exist.</summary>
    None = 0,

    /// <summary>Number, name, classes, cadre roles, rewards, course records.</summary>
    Records = 1,

    BirthDate = 2,

    /// <summary>The first and last characters only.</summary>
    MaskedNationalId = 4,

    NationalId = 8,

    /// <summary>Disciplinary measures, besides the rewards.</summary>
    Discipline = 16,

    /// <summary>Outcomes and performances once they were sent, and decisions once they are published.</summary>
    Works = 32,

    /// <summary>Also drafts.</summary>
    Drafts = 64,

    /// <summary>Mistake reports, with their answers.</summary>
    Reports = 128,

    /// <summary>May report a mistake.</summary>
    Reporting = 256,

    /// <summary>A student's own cabinet.</summary>
    Own = Records | BirthDate | MaskedNationalId | Discipline | Works | Drafts | Reports | Reporting,

    /// <summary>The homeroom teacher of the student's current class.</summary>
    Homeroom = Records | BirthDate | Discipline | Works,

    /// <summary>The adviser to whom the student is assigned this year.</summary>
    Adviser = Records | Works,

    /// <summary>The registrar maintains the records, and has no access to the outcomes.</summary>
    Registrar = Records | BirthDate | NationalId | Discipline | Reports,
}
