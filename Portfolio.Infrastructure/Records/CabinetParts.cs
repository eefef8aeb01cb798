namespace Portfolio.Infrastructure.Records;

/// <summary>What of a cabinet (檔案櫃) a reader sees besides number, name, classes, cadre roles, rewards and course records.</summary>
[Flags]
public enum CabinetParts
{
    /// <summary>Nothing at all: the cabinet does not exist for this reader.</summary>
    None = 0,

    /// <summary>Number, name, classes, cadre roles, rewards, course records.</summary>
    Records = 1,

    BirthDate = 2,

    /// <summary>The first and last characters only.</summary>
    MaskedNationalId = 4,

    NationalId = 8,

    /// <summary>Disciplinary measures beside the rewards.</summary>
    Discipline = 16,

    /// <summary>Outcomes and performances, as far as they have been sent; decisions once they are published.</summary>
    Works = 32,

    /// <summary>Also what has not been sent.</summary>
    Drafts = 64,

    /// <summary>Reports of mistakes, with their answers.</summary>
    Reports = 128,

    /// <summary>May report a mistake.</summary>
    Reporting = 256,

    /// <summary>A student's own cabinet.</summary>
    Own = Records | BirthDate | MaskedNationalId | Discipline | Works | Drafts | Reports | Reporting,

    /// <summary>The homeroom teacher of the class in which the student sits now.</summary>
    Homeroom = Records | BirthDate | Discipline | Works,

    /// <summary>The adviser to whom the student is assigned this year.</summary>
    Adviser = Records | Works,

    /// <summary>The registrar keeps the records, and has no business with the works.</summary>
    Registrar = Records | BirthDate | NationalId | Discipline | Reports,
}
