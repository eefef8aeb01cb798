namespace Portfolio.Domain.Notices;

/// <summary>What notices tell a person about.</summary>
public enum NoticeKind
{
    /// <summary>To a student: the window closed on drafts that were never sent. {0} = how many.</summary>
    DraftsLeftUnsent,

    /// <summary>To a teacher: decided outcomes were published at the closing. {0} = how many.</summary>
    DecisionsPublishedAtClosing,

    /// <summary>To a teacher and to the school: undecided outcomes expired. {0} = how many.</summary>
    OutcomesExpired,

    /// <summary>To a student: the registrar has corrected the reported mistake.</summary>
    MistakeCorrected,

    /// <summary>To a student: the registrar has explained why a record stays unchanged.</summary>
    MistakeNotCorrected,

    /// <summary>To administrators: stored files were found damaged or missing and could not be repaired. {0} = how many copies.</summary>
    EvidenceDamaged,

    /// <summary>To administrators: stored files were found damaged or missing and have been repaired. {0} = how many copies.</summary>
    EvidenceHealed,

    /// <summary>To administrators: a scheduled backup failed.</summary>
    BackupFailed,

    /// <summary>To a student and to the school: the virus scanner found malware in uploaded files. {0} = how many.</summary>
    FilesInfected,

    /// <summary>To a student: a published result was corrected.</summary>
    ResultCorrected,

    /// <summary>
    /// To a teacher or deputy: certification closes within three days. {0} = how many are undecided or unpublished; {1} = when; {2} =
    /// days before closing.
    /// </summary>
    CertificationClosesInThreeDays,

    /// <summary>To a teacher or deputy: certification closes within a day. Arguments as for three days.</summary>
    CertificationClosesInOneDay,

    /// <summary>To a teacher or deputy: certification closes in more than three days. Arguments as for three days.</summary>
    CertificationClosesSoon,
}
