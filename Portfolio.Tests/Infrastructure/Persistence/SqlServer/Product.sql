-- Every statement that the product sends to SQL Server, as the tests made it ask and save on SQLite. Reviewed by docs/databases.md.
-- Written by the tests: PORTFOLIO_ACCEPT_SQL=1 ./test.sh; then read the difference.

-- Backups.BackupRuns.EndUnfinishedAsync
SELECT [b].[Id], [b].[Bytes], [b].[EndedAt], [b].[Files], [b].[Fresh], [b].[Problem], [b].[StartedAt], [b].[State]
FROM [BackupRuns] AS [b]
WHERE [b].[State] = N'Running'
GO

-- Backups.BackupRuns.FailAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [BackupRuns] AS [b]
        WHERE [b].[State] = N'Failed' AND [b].[StartedAt] >= @dueAt AND [b].[Id] <> @run_Id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Backups.BackupRuns.LastAsync
SELECT TOP(1) [b].[Id], [b].[Bytes], [b].[EndedAt], [b].[Files], [b].[Fresh], [b].[Problem], [b].[StartedAt], [b].[State]
FROM [BackupRuns] AS [b]
ORDER BY [b].[StartedAt] DESC
GO

-- City.AddSchool.TakenAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Schools] AS [s]
        WHERE [s].[Code] = @code) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- City.AddSchool.TakenAsync
SELECT [a].[SignInName]
FROM [Accounts] AS [a]
WHERE [a].[SignInName] IN (@names1, @names2)
GO

-- City.CityProgress.CountAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Own' AND [a].[Roles] & 32 = 32) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- City.CityProgress.CountAsync
SELECT COUNT(*)
FROM [Classes] AS [c]
INNER JOIN (
    SELECT [e].[ClassId], [e].[Status]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School
) AS [e0] ON [c].[Id] = [e0].[ClassId]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Year] = @year AND [e0].[Status] IN (@present1, @present2)
GO

-- City.CityProgress.CountAsync
SELECT COUNT(*)
FROM [Classes] AS [c]
INNER JOIN (
    SELECT [e].[ClassId], [e].[Status], [e].[StudentId]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School
) AS [e0] ON [c].[Id] = [e0].[ClassId]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Year] = @year AND [e0].[Status] IN (@present1, @present2) AND NOT EXISTS (
    SELECT 1
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School1 AND [o].[StudentId] = [e0].[StudentId] AND [o].[SemesterId] = @semester AND [o].[IsCounted] = CAST(1 AS bit))
GO

-- City.CityProgress.CountAsync
SELECT COUNT(*)
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year
GO

-- City.CityProgress.CountAsync
SELECT [o].[State] AS [Key], COUNT(*) AS [Count], MAX([o].[ChangedAt]) AS [Last]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @semester AND [o].[IsCounted] = CAST(1 AS bit)
GROUP BY [o].[State]
GO

-- City.CityProgress.DueAsync
SELECT [o].[SchoolId], [o].[SemesterId], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END
FROM [Outcomes] AS [o]
WHERE [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now AND [o].[IsCounted] = CAST(1 AS bit)
GO

-- City.CityProgress.ReadAsync
SELECT [s].[SchoolId], [s].[Code], [s].[Name]
FROM [Schools] AS [s]
ORDER BY [s].[Code]
GO

-- City.IssueFirstCode.ExecuteAsync
SELECT TOP(2) [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- City.IssueFirstCode.ExecuteAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 32 = 32
ORDER BY [a].[SignInName], [a].[Id], [c0].[AccountId]
GO

-- City.RenameSchool.ExecuteAsync
SELECT TOP(2) [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Courses.ClassPlaces.PlaceAsync
SELECT TOP(2) [c0].[Id], [c0].[Name], [c0].[Grade], [e].[SeatNo]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade], [c].[Name]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = @student AND [e].[Year] = @year
GO

-- Demo.DemoSchool.SeedAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Schools] AS [s]
        WHERE [s].[Code] = N'demo') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Evidence.DetachEvidence.OnceAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @item_Student
GO

-- Evidence.IssueReceipt.ExecuteAsync
SELECT TOP(2) [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId], [s0].[StudentNo], [s0].[Name] AS [StudentName], [s2].[Code], [s2].[Name] AS [SchoolName]
FROM [EvidenceFiles] AS [e]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [e].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [s1].[SchoolId], [s1].[Code], [s1].[Name]
    FROM [Schools] AS [s1]
    WHERE [s1].[SchoolId] = @ef_filter__School0
) AS [s2] ON [e].[SchoolId] = [s2].[SchoolId]
WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Id] = @id AND [e].[StudentId] = @actor_Student
GO

-- Evidence.LargestFiles.ReadAsync
SELECT [e].[ItemKind], [e].[ItemId], [e].[Revision], [e].[Id], [e].[Name], [e].[CountedBytes]
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[StudentId] = @student AND [e].[CountedBytes] > CAST(0 AS bigint)
GO

-- Evidence.OpenEvidence.ExecuteAsync
SELECT TOP(2) [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e0]
        WHERE [e0].[SchoolId] = @ef_filter__School AND [e0].[Sha256] = [e].[Sha256] AND [e0].[Scan] = N'Infected') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsInfected]
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Id] = @id
GO

-- Evidence.Scanning.DueScans.NextAsync
SELECT TOP(1) [e].[AcceptedAt]
FROM [EvidenceFiles] AS [e]
WHERE [e].[Scan] = N'Pending'
ORDER BY [e].[AcceptedAt]
GO

-- Evidence.Scanning.DueScans.RunAsync
SELECT TOP(@p) [e].[SchoolId], [e].[Id]
FROM [EvidenceFiles] AS [e]
WHERE [e].[Scan] = N'Pending'
ORDER BY [e].[AcceptedAt]
GO

-- Evidence.Scanning.ScanAnswers.TellAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND ([a].[StudentId] = @file_StudentId OR [a].[Roles] & 32 <> 0)
GO

-- Evidence.Scanning.ScanEvidence.ExecuteAsync
SELECT TOP(2) [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Id] = @id
GO

-- Evidence.Uploads.FindUpload.AcceptedAsync
SELECT TOP(1) [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[UploadId] = @id AND [e].[StudentId] = @actor_Student
GO

-- Evidence.Uploads.UploadTargets.ReadAsync
SELECT [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] IN (@people1, @people2)
GO

-- Feedback.FeedbackDraftReads.DraftOfAsync
SELECT TOP(2) [f].[Id], [f].[AuthorId], [f].[OutcomeId], [f].[Revision], [f].[SchoolId], [f].[Text], [f].[TypedAt], [f].[Version]
FROM [FeedbackDrafts] AS [f]
WHERE [f].[SchoolId] = @ef_filter__School AND [f].[OutcomeId] = @outcome AND [f].[Revision] = @revision AND [f].[AuthorId] = @author
GO

-- Feedback.FeedbackDraftReads.ForgetDraftsAsync
SELECT [f].[Id], [f].[AuthorId], [f].[OutcomeId], [f].[Revision], [f].[SchoolId], [f].[Text], [f].[TypedAt], [f].[Version]
FROM [FeedbackDrafts] AS [f]
WHERE [f].[SchoolId] = @ef_filter__School AND [f].[AuthorId] = @author AND [f].[OutcomeId] IN (@ids1, @ids2)
GO

-- Feedback.FeedbackDraftReads.ForgetSaidDraftsAsync
SELECT [f].[Id], [f].[AuthorId], [f].[OutcomeId], [f].[Revision], [f].[SchoolId], [f].[Text], [f].[TypedAt], [f].[Version]
FROM [FeedbackDrafts] AS [f]
WHERE [f].[SchoolId] = @ef_filter__School AND [f].[OutcomeId] IN (@ids1, @ids2)
GO

-- Feedback.FeedbackDrafts.ReadAsync
SELECT [o1].[Id], [o1].[ChangedAt], [o1].[ClassId], [o1].[CourseId], [o1].[CreatedAt], [o1].[EffectiveAt], [o1].[IsCounted], [o1].[PublicationId], [o1].[PublisherId], [o1].[SchoolId], [o1].[SemesterId], [o1].[State], [o1].[StudentId], [o1].[TeacherId], [o1].[Version], [o2].[OutcomeId], [o2].[Number], [o2].[DecidedAt], [o2].[DecidedBy], [o2].[Description], [o2].[Feedback], [o2].[PublishedAt], [o2].[SchoolId], [o2].[SentAt], [o2].[Title], [o2].[Verdict]
FROM (
    SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[Id] = @id AND [o].[State] <> N'Draft'
) AS [o1]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School0
) AS [o2] ON [o1].[Id] = [o2].[OutcomeId]
ORDER BY [o1].[Id], [o2].[OutcomeId]
GO

-- Feedback.KeepFeedbackDraft.KeepAsync
SELECT [o1].[Id], [o1].[ChangedAt], [o1].[ClassId], [o1].[CourseId], [o1].[CreatedAt], [o1].[EffectiveAt], [o1].[IsCounted], [o1].[PublicationId], [o1].[PublisherId], [o1].[SchoolId], [o1].[SemesterId], [o1].[State], [o1].[StudentId], [o1].[TeacherId], [o1].[Version], [o2].[OutcomeId], [o2].[Number], [o2].[DecidedAt], [o2].[DecidedBy], [o2].[Description], [o2].[Feedback], [o2].[PublishedAt], [o2].[SchoolId], [o2].[SentAt], [o2].[Title], [o2].[Verdict]
FROM (
    SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[Id] = @id
) AS [o1]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School0
) AS [o2] ON [o1].[Id] = [o2].[OutcomeId]
ORDER BY [o1].[Id], [o2].[OutcomeId]
GO

-- Feedback.PhraseBook.ReadAsync
SELECT [p].[Id], [p].[SchoolId], [p].[Version], [p].[Phrases]
FROM [PhraseLists] AS [p]
WHERE [p].[SchoolId] = @ef_filter__School AND ([p].[Id] = @own OR [p].[Id] = @school)
GO

-- Feedback.SavePhrases.ExecuteAsync
SELECT TOP(2) [p].[Id], [p].[SchoolId], [p].[Version], [p].[Phrases]
FROM [PhraseLists] AS [p]
WHERE [p].[SchoolId] = @ef_filter__School AND [p].[Id] = @id
GO

-- Imports.ImportDependents.FindAsync
SELECT COUNT(*)
FROM (
    SELECT [o].[Id]
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[StudentId] IN (
        SELECT [s].[Id]
        FROM [Students] AS [s]
        WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run
    )
    UNION
    SELECT [o0].[Id]
    FROM [Outcomes] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School1 AND EXISTS (
        SELECT 1
        FROM [Courses] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School2 AND [c].[ImportRunId] = @run2 AND [c].[SemesterId] = [o0].[SemesterId] AND [c].[Id] = [o0].[CourseId])
    UNION
    SELECT [o1].[Id]
    FROM [Outcomes] AS [o1]
    WHERE [o1].[SchoolId] = @ef_filter__School3 AND [o1].[TeacherId] IS NOT NULL AND [o1].[TeacherId] IN (
        SELECT [t].[Id]
        FROM [Teachers] AS [t]
        WHERE [t].[SchoolId] = @ef_filter__School4 AND [t].[ImportRunId] = @run3
    )
    UNION
    SELECT [o2].[Id]
    FROM [Outcomes] AS [o2]
    WHERE [o2].[SchoolId] = @ef_filter__School5 AND [o2].[ClassId] IN (
        SELECT [c0].[Id]
        FROM [Classes] AS [c0]
        WHERE [c0].[SchoolId] = @ef_filter__School6 AND [c0].[ImportRunId] = @run4
    )
    UNION
    SELECT [o4].[Id]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [o3].[Id], [o3].[ClassId], [o3].[StudentId]
        FROM [Outcomes] AS [o3]
        WHERE [o3].[SchoolId] = @ef_filter__School7
    ) AS [o4] ON [e].[StudentId] = [o4].[StudentId] AND [e].[ClassId] = [o4].[ClassId]
    WHERE [e].[SchoolId] = @ef_filter__School8 AND [e].[ImportRunId] = @run5
    UNION
    SELECT [o6].[Id]
    FROM [CourseMembers] AS [c1]
    INNER JOIN (
        SELECT [o5].[Id], [o5].[CourseId], [o5].[StudentId]
        FROM [Outcomes] AS [o5]
        WHERE [o5].[SchoolId] = @ef_filter__School9
    ) AS [o6] ON [c1].[StudentId] = [o6].[StudentId] AND [c1].[CourseId] = [o6].[CourseId]
    WHERE [c1].[SchoolId] = @ef_filter__School10 AND [c1].[ImportRunId] = @run6
    UNION
    SELECT [o8].[Id]
    FROM [CourseTeachers] AS [c2]
    INNER JOIN (
        SELECT [o7].[Id], [o7].[CourseId], [o7].[TeacherId]
        FROM [Outcomes] AS [o7]
        WHERE [o7].[SchoolId] = @ef_filter__School11
    ) AS [o8] ON [c2].[TeacherId] = [o8].[TeacherId] AND [c2].[CourseId] = [o8].[CourseId]
    WHERE [c2].[SchoolId] = @ef_filter__School12 AND [c2].[ImportRunId] = @run7
) AS [u4]
GO

-- Imports.ImportDependents.FindAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[ImportRunId] = @run AND ([a].[LastSignInAt] IS NOT NULL OR [a].[CredentialState] <> N'NotIssued')
GO

-- Imports.ImportDependents.FindAsync
SELECT COUNT(*)
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run
)
GO

-- Imports.ImportDependents.FindAsync
SELECT COUNT(*)
FROM [Performances] AS [p]
WHERE [p].[SchoolId] = @ef_filter__School AND [p].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [AdviserAssignments] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run
) AND [a].[TeacherId] NOT IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School1 AND [t].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [AdviserAssignments] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[ImportRunId] = @run
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CadreRoles] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[HomeroomTeacherId] IS NOT NULL AND [c].[HomeroomTeacherId] IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseMembers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[CourseId] IN (
    SELECT [c0].[Id]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School0 AND [c0].[ImportRunId] = @run1
) AND [c].[StudentId] NOT IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[ImportRunId] = @run2
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseMembers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[CourseId] IN (
    SELECT [c0].[Id]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School0 AND [c0].[ImportRunId] = @run1
) AND [c].[StudentId] NOT IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[ImportRunId] = @run2
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseTeachers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[CourseId] IN (
    SELECT [c0].[Id]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School0 AND [c0].[ImportRunId] = @run1
) AND [c].[TeacherId] NOT IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School1 AND [t].[ImportRunId] = @run2
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [CourseTeachers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND ([c].[ImportRunId] IS NULL OR [c].[ImportRunId] <> @run) AND [c].[TeacherId] IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [Deputies] AS [d]
WHERE [d].[SchoolId] = @ef_filter__School AND [d].[AbsentId] IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[ImportRunId] = @run
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [Deputies] AS [d]
WHERE [d].[SchoolId] = @ef_filter__School AND [d].[DeputisingId] IN (
    SELECT [t].[Id]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[ImportRunId] = @run
) AND [d].[AbsentId] NOT IN (
    SELECT [t0].[Id]
    FROM [Teachers] AS [t0]
    WHERE [t0].[SchoolId] = @ef_filter__School0 AND [t0].[ImportRunId] = @run
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND ([e].[ImportRunId] IS NULL OR [e].[ImportRunId] <> @run) AND [e].[ClassId] IN (
    SELECT [c].[Id]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[ImportRunId] = @run1
) AND [e].[StudentId] NOT IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[ImportRunId] = @run2
)
GO

-- Imports.ImportDependents.FindLeftAsync
SELECT COUNT(*)
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND ([e].[ImportRunId] IS NULL OR [e].[ImportRunId] <> @run) AND [e].[StudentId] IN (
    SELECT [s].[Id]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0 AND [s].[ImportRunId] = @run1
)
GO

-- Imports.ImportDependents.ReportedAsync
SELECT COUNT(*)
FROM [CadreRoles] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run AND [c].[Id] IN (@roles1, @roles2)
GO

-- Imports.ImportDependents.ReportedAsync
SELECT COUNT(*)
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run AND [c].[Id] IN (@conduct1, @conduct2)
GO

-- Imports.ImportDependents.ReportedAsync
SELECT COUNT(*)
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run AND [c].[Id] IN (@records1, @records2)
GO

-- Imports.ImportDependents.ReportedAsync
SELECT [m].[SubjectId]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[SubjectId] IS NOT NULL
GO

-- Imports.ImportFiles.IsImportedAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [ImportRuns] AS [i]
        WHERE [i].[SchoolId] = @ef_filter__School AND [i].[Id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Imports.ImportHistory.ReadAsync
SELECT TOP(@p) [i].[Id], [i].[Kind], [i].[FileName], [a0].[Name], [i].[At], [i].[Added], [i].[Changed], [i].[Unchanged], [i].[Absent], [i].[Removed], [i].[State]
FROM [ImportRuns] AS [i]
LEFT JOIN (
    SELECT [a].[Id], [a].[Name]
    FROM [Accounts] AS [a]
    WHERE [a].[SchoolId] = @ef_filter__School
) AS [a0] ON [i].[By] = [a0].[Id]
WHERE [i].[SchoolId] = @ef_filter__School0
ORDER BY [i].[At] DESC, [i].[Id] DESC
GO

-- Imports.ImportRestore.RestoreAsync
SELECT DISTINCT [e].[ClassId]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[ImportRunId] = @run
GO

-- Imports.ImportRestore.RestoreAsync
SELECT [i].[RunId], [i].[Number], [i].[Act], [i].[After], [i].[Before], [i].[SchoolId], [i].[Table]
FROM [ImportChanges] AS [i]
WHERE [i].[SchoolId] = @ef_filter__School AND [i].[RunId] = @run AND [i].[Number] > @last AND [i].[Number] <= @p
ORDER BY [i].[Number]
GO

-- Imports.ImportRestore.RestorePlaceAsync
SELECT [s].[Id]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Year] = @enrolment_Year
GO

-- Imports.ImportSession.OpenAsync
SELECT [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Imports.PreviewImport.ExecuteAsync
SELECT TOP(2) [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Imports.Rosters.CadreRoster.FindAsync
SELECT [c].[Id], [c].[From], [c].[ImportRunId], [c].[Level], [c].[Post], [c].[SchoolId], [c].[SemesterId], [c].[StudentId], [c].[Unit], [c].[Until], [c].[Version]
FROM [CadreRoles] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@wanted1, @wanted2)
GO

-- Imports.Rosters.CadreRoster.LoadAsync
SELECT [c].[Id], [c].[From], [c].[ImportRunId], [c].[Level], [c].[Post], [c].[SchoolId], [c].[SemesterId], [c].[StudentId], [c].[Unit], [c].[Until], [c].[Version]
FROM [CadreRoles] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[SemesterId] = @semester
GO

-- Imports.Rosters.CourseRoster.PrepareAsync
SELECT [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version], [c1].[CourseId], [c1].[TeacherId], [c1].[ImportRunId], [c1].[SchoolId]
FROM [Courses] AS [c]
LEFT JOIN (
    SELECT [c0].[CourseId], [c0].[TeacherId], [c0].[ImportRunId], [c0].[SchoolId]
    FROM [CourseTeachers] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School
) AS [c1] ON [c].[Id] = [c1].[CourseId]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[SemesterId] = @semester
ORDER BY [c].[Id], [c1].[CourseId]
GO

-- Imports.Rosters.CourseWriter.WriteAsync
SELECT [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@ids1, @ids2)
GO

-- Imports.Rosters.KnownCourses.LoadAsync
SELECT [c].[Id], [c].[Code]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[SemesterId] = @semester
GO

-- Imports.Rosters.KnownStudents.LoadAsync
SELECT [s].[Id], [s].[StudentNo]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Imports.Rosters.KnownTeachers.LoadAsync
SELECT [a].[TeacherId]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit)
GO

-- Imports.Rosters.KnownTeachers.LoadAsync
SELECT [t].[Id], [t].[TeacherNo], [t].[Name]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School
GO

-- Imports.Rosters.KnownTeachers.LoadQueuesAsync
SELECT [o].[CourseId], [o].[TeacherId], COUNT(*) AS [Count]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @semester AND CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School0 AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END IN (N'Sent', N'Read', N'Decided') AND [o].[CourseId] IS NOT NULL AND [o].[TeacherId] IS NOT NULL
GROUP BY [o].[CourseId], [o].[TeacherId]
GO

-- Imports.Rosters.LedClasses.LoadAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @led__year
GO

-- Imports.Rosters.MembershipRoster.FinishAsync
SELECT DISTINCT [o].[CourseId], [o].[StudentId]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[CourseId] IS NOT NULL AND [o].[SemesterId] IN (@semesters1, @semesters2)
GO

-- Imports.Rosters.MembershipRoster.LoadMembersAsync
SELECT [c].[CourseId], [c].[StudentId]
FROM [CourseMembers] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[SemesterId]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School
) AS [c1] ON [c].[CourseId] = [c1].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c1].[SemesterId] = @semester
GO

-- Imports.Rosters.OutcomePlaces.OutcomesFollowAsync
UPDATE [o]
SET [o].[ClassId] = @p
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[StudentId] = @student AND [o].[SemesterId] IN (@semesters1, @semesters2)
GO

-- Imports.Rosters.RecordRoster.FindAsync
SELECT [c].[Id], [c].[CourseId], [c].[ImportRunId], [c].[IsEarned], [c].[Kind], [c].[SchoolId], [c].[Score], [c].[StudentId], [c].[Version]
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@wanted1, @wanted2)
GO

-- Imports.Rosters.RecordRoster.LoadRecordsAsync
SELECT [c].[Id], [c].[CourseId], [c].[StudentId], [c].[Kind], [c].[Score], [c].[IsEarned]
FROM [CourseRecords] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[SemesterId]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School
) AS [c1] ON [c].[CourseId] = [c1].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c1].[SemesterId] = @semester
GO

-- Imports.Rosters.RewardRoster.FindAsync
SELECT [c].[Id], [c].[ImportRunId], [c].[Kind], [c].[On], [c].[SchoolId], [c].[StudentId], [c].[Text], [c].[Version], [c].[Year]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@wanted1, @wanted2)
GO

-- Imports.Rosters.RewardRoster.LoadAsync
SELECT [c].[Id], [c].[ImportRunId], [c].[Kind], [c].[On], [c].[SchoolId], [c].[StudentId], [c].[Text], [c].[Version], [c].[Year]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year
GO

-- Imports.Rosters.SignInNames.LoadAsync
SELECT [a].[SignInName]
FROM [Accounts] AS [a]
WHERE [a].[SignInName] LIKE @names__prefix_startswith ESCAPE N'\'
GO

-- Imports.Rosters.StudentRoster.LoadStudentsAsync
SELECT [a].[StudentId]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[StudentId] IS NOT NULL
GO

-- Imports.Rosters.StudentRoster.LoadStudentsAsync
SELECT [s].[Id], [s].[StudentNo], [s].[Name], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Imports.Rosters.StudentWriter.CorrectAsync
SELECT DISTINCT [e].[ClassId]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[StudentId] IN (@ids1, @ids2)
GO

-- Imports.Rosters.StudentWriter.CorrectAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[StudentId] IS NOT NULL AND [a].[StudentId] IN (@ids1, @ids2)
GO

-- Imports.Rosters.StudentWriter.CorrectAsync
SELECT [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] IN (@ids1, @ids2)
GO

-- Imports.Rosters.StudentWriter.MoveAsync
SELECT [e].[Id], [e].[ClassId], [e].[ImportRunId], [e].[SchoolId], [e].[SeatNo], [e].[Since], [e].[Status], [e].[StudentId], [e].[Version], [e].[Year], [f0].[EnrolmentId], [f0].[Number], [f0].[ClassId], [f0].[ImportRunId], [f0].[SchoolId], [f0].[SeatNo], [f0].[Since], [f0].[Status], [f0].[Until]
FROM [Enrolments] AS [e]
LEFT JOIN (
    SELECT [f].[EnrolmentId], [f].[Number], [f].[ClassId], [f].[ImportRunId], [f].[SchoolId], [f].[SeatNo], [f].[Since], [f].[Status], [f].[Until]
    FROM [FormerPlaces] AS [f]
    WHERE [f].[SchoolId] = @ef_filter__School
) AS [f0] ON [e].[Id] = [f0].[EnrolmentId]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Id] IN (@ids1, @ids2)
ORDER BY [e].[Id], [f0].[EnrolmentId]
GO

-- Imports.Rosters.TeacherRoster.PrepareAsync
SELECT [a].[TeacherId], [a].[Id], [a].[Roles]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL
GO

-- Imports.Rosters.TeacherRoster.PrepareAsync
SELECT [t].[Id], [t].[TeacherNo], [t].[Name], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School
GO

-- Imports.Rosters.TeacherWriter.CorrectAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[TeacherId] IN (@ids1, @ids2)
GO

-- Imports.Rosters.TeacherWriter.CorrectAsync
SELECT [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] IN (@ids1, @ids2)
GO

-- Imports.Rosters.TeacherWriter.WriteAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@wanted1, @wanted2)
GO

-- Imports.Rosters.YearPlaces.LoadAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year
GO

-- Imports.Rosters.YearPlaces.LoadAsync
SELECT [e].[Id], [e].[StudentId], [e].[ClassId], [e].[SeatNo], [e].[Status]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @p
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @p
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @p
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [e].[Id], [e].[ClassId], [e].[ImportRunId], [e].[SchoolId], [e].[SeatNo], [e].[Since], [e].[Status], [e].[StudentId], [e].[Version], [e].[Year]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Id] = @p
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @p
GO

-- Imports.RowImage.FindAsync
SELECT TOP(1) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @p
GO

-- Imports.RunImport.ExecuteAsync
SELECT TOP(2) [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [a]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [CadreRoles] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [CourseMembers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [CourseTeachers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [c]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [e]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [f]
FROM [FormerPlaces] AS [f]
WHERE [f].[SchoolId] = @ef_filter__School AND [f].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [s]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[ImportRunId] = @run
GO

-- Imports.UndoImport.DeleteAddedAsync
DELETE FROM [t]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[ImportRunId] = @run
GO

-- Imports.UndoImport.UndoAsync
SELECT TOP(1) [i].[Id], [i].[Absent], [i].[Added], [i].[At], [i].[By], [i].[Changed], [i].[FileName], [i].[Kind], [i].[Removed], [i].[SchoolId], [i].[Sha256], [i].[State], [i].[Unchanged], [i].[UndoneAt], [i].[Version]
FROM [ImportRuns] AS [i]
WHERE [i].[SchoolId] = @ef_filter__School AND [i].[State] = N'Imported'
ORDER BY [i].[At] DESC, [i].[Id] DESC
GO

-- Installations.InstallationMark.DemandAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Installations.InstallationMark.DemandAsync
SELECT TOP(2) [i].[Id], [i].[MadeAt]
FROM [Installations] AS [i]
GO

-- Installations.InstallationMark.DemandFilesOfEarlierVersionAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Jobs.DueRuns.EndAsync
SELECT TOP(2) [d].[Name], [d].[EndedAt], [d].[HasFailed], [d].[StartedAt]
FROM [DueRuns] AS [d]
WHERE [d].[Name] = @name
GO

-- Jobs.DueRuns.KnowAsync
SELECT [d].[Name]
FROM [DueRuns] AS [d]
GO

-- Jobs.DueRuns.ReadAsync
SELECT [d].[Name], [d].[EndedAt], [d].[HasFailed], [d].[StartedAt]
FROM [DueRuns] AS [d]
GO

-- Journal.JournalWalk.EndAsync
SELECT TOP(2) [j].[Id], [j].[Action], [j].[At], [j].[By], [j].[Facts], [j].[Number], [j].[SchoolId], [j].[Seal], [j].[Step], [j].[Subject]
FROM [Journal] AS [j]
WHERE [j].[SchoolId] = @school AND [j].[Number] = @p
GO

-- Journal.JournalWalk.EndAsync
SELECT TOP(2) [j].[SchoolId], [j].[Length], [j].[Seal]
FROM [JournalChains] AS [j]
WHERE [j].[SchoolId] = @school
GO

-- Journal.JournalWalk.EntriesAsync
SELECT TOP(@p) [j].[Id], [j].[Action], [j].[At], [j].[By], [j].[Facts], [j].[Number], [j].[SchoolId], [j].[Seal], [j].[Step], [j].[Subject]
FROM [Journal] AS [j]
WHERE [j].[SchoolId] = @school AND [j].[Number] > @after
ORDER BY [j].[Number]
GO

-- Journal.SealJournal.SealAsync
SELECT TOP(2) [j].[SchoolId], [j].[Length], [j].[Seal]
FROM [JournalChains] AS [j]
WHERE [j].[SchoolId] = @ef_filter__School
GO

-- Journal.SealJournal.SealAsync
SELECT TOP(@p) [j].[Id], [j].[Action], [j].[At], [j].[By], [j].[Facts], [j].[Number], [j].[SchoolId], [j].[Seal], [j].[Step], [j].[Subject]
FROM [Journal] AS [j]
WHERE [j].[SchoolId] = @ef_filter__School AND [j].[Number] IS NULL
ORDER BY [j].[At], [j].[Step], [j].[Id]
GO

-- Journal.SealJournal.WaitingAsync
SELECT DISTINCT [j].[SchoolId]
FROM [Journal] AS [j]
WHERE [j].[Number] IS NULL
GO

-- Journal.VerifyJournal.ChainsAsync
SELECT [u].[SchoolId]
FROM (
    SELECT [j].[SchoolId]
    FROM [JournalChains] AS [j]
    UNION
    SELECT [j0].[SchoolId]
    FROM [Journal] AS [j0]
) AS [u]
ORDER BY [u].[SchoolId]
GO

-- Journal.VerifyJournal.WaitingAsync
SELECT COUNT(*)
FROM [Journal] AS [j]
WHERE [j].[Number] IS NULL
GO

-- Notices.DueMails.NextAsync
SELECT TOP(1) [n].[DueAt]
FROM [NoticeMails] AS [n]
WHERE [n].[State] = N'Due'
ORDER BY [n].[DueAt]
GO

-- Notices.DueMails.ReadAsync
SELECT TOP(@p) [n].[SchoolId], [n].[NoticeId]
FROM [NoticeMails] AS [n]
WHERE [n].[State] = N'Due' AND [n].[DueAt] <= @now
ORDER BY [n].[DueAt]
GO

-- Notices.Inbox.ReadAsync
SELECT TOP(@p) [n].[Id], [n].[Kind], [n].[Arguments], [n].[At], [n].[ReadAt], [n].[RecipientId], [n].[SchoolId], [n].[Version], [n].[Subject_Id], [n].[Subject_Topic]
FROM [Notices] AS [n]
WHERE [n].[SchoolId] = @ef_filter__School AND [n].[RecipientId] = @actor_Account
ORDER BY [n].[At] DESC
GO

-- Notices.MarkNoticeRead.ExecuteAsync
SELECT TOP(2) [n].[Id], [n].[Arguments], [n].[At], [n].[Kind], [n].[ReadAt], [n].[RecipientId], [n].[SchoolId], [n].[Version], [n].[Subject_Id], [n].[Subject_Topic]
FROM [Notices] AS [n]
WHERE [n].[SchoolId] = @ef_filter__School AND [n].[Id] = @notice AND [n].[RecipientId] = @actor_Account
GO

-- Notices.NoticePosts.AccountsAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[StudentId] = @student
GO

-- Notices.NoticePosts.TellAdministratorsAsync
SELECT [a].[SchoolId], [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[Roles] & 32 = 32 AND [a].[IsActive] = CAST(1 AS bit)
GO

-- Notices.NoticePosts.TellAdministratorsAsync
SELECT [a].[SchoolId], [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Roles] & 32 = 32 AND [a].[IsActive] = CAST(1 AS bit)
GO

-- Notices.SendNoticeMail.ExecuteAsync
SELECT TOP(2) [n].[Id], [n].[Arguments], [n].[At], [n].[Kind], [n].[ReadAt], [n].[RecipientId], [n].[SchoolId], [n].[Version], [n].[Subject_Id], [n].[Subject_Topic]
FROM [Notices] AS [n]
WHERE [n].[SchoolId] = @ef_filter__School AND [n].[Id] = @id
GO

-- Notices.SendNoticeMail.ExecuteAsync
SELECT TOP(2) [n].[NoticeId], [n].[DueAt], [n].[SchoolId], [n].[State], [n].[Tries], [n].[Version]
FROM [NoticeMails] AS [n]
WHERE [n].[SchoolId] = @ef_filter__School AND [n].[NoticeId] = @id
GO

-- Outcomes.CertificationDesk (compiled)
SELECT [o].[Id], [s0].[Name], [s0].[StudentNo], [c0].[Name], [e0].[SeatNo], [c2].[Subject]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s0].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School2
) AS [c2] ON [o].[CourseId] = [c2].[Id]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[Id] IN (@ids1, @ids2)
GO

-- Outcomes.CertificationOverview (compiled)
SELECT [c].[TeacherId], [c1].[Id], [c1].[Subject], [c1].[Code], [c1].[Grade]
FROM [CourseTeachers] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Code], [c0].[Grade], [c0].[IsCreditBearing], [c0].[SemesterId], [c0].[Subject]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School
) AS [c1] ON [c].[CourseId] = [c1].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[TeacherId] IN (@teachers1, @teachers2) AND [c1].[SemesterId] = @semester AND [c1].[IsCreditBearing] = CAST(1 AS bit)
GO

-- Outcomes.CertificationOverview (compiled)
SELECT [o].[TeacherId], [c2].[Id], [c2].[Subject], [c2].[Code], [c2].[Grade], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o3].[Verdict]
        FROM [OutcomeRevisions] AS [o3]
        WHERE [o3].[SchoolId] = @ef_filter__School1 AND [o].[Id] = [o3].[OutcomeId]
        ORDER BY [o3].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, [o1].[SentAt], [c0].[Grade], [o].[ClassId], [o].[StudentId], [o].[CourseId]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Code], [c1].[Grade], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School0
) AS [c2] ON [o].[CourseId] = [c2].[Id]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School1
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School2 AND [o].[TeacherId] IN (@teachers1, @teachers2) AND [o].[SemesterId] = @semester AND [o].[State] <> N'Draft' AND [o1].[Number] = (
    SELECT MAX([o2].[Number])
    FROM [OutcomeRevisions] AS [o2]
    WHERE [o2].[SchoolId] = @ef_filter__School3 AND [o].[Id] = [o2].[OutcomeId])
GO

-- Outcomes.CertificationQueue (compiled)
SELECT [o].[Id], [o].[Version], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, [o].[TeacherId], [o].[CourseId]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[TeacherId] IN (@teachers1, @teachers2) AND [o].[SemesterId] = @semester AND [o].[State] <> N'Draft'
GO

-- Outcomes.CertificationQueue (compiled)
SELECT [o].[TeacherId], [o].[CourseId], [o].[Id], [o].[Version], [o1].[Number], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o3].[Verdict]
        FROM [OutcomeRevisions] AS [o3]
        WHERE [o3].[SchoolId] = @ef_filter__School3 AND [o].[Id] = [o3].[OutcomeId]
        ORDER BY [o3].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, [o1].[Verdict], [s0].[Name], [c0].[Id], [c0].[Name], [e0].[SeatNo], [c2].[Id], [c2].[Subject], [o1].[Title], [o1].[SentAt], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e1]
        WHERE [e1].[SchoolId] = @ef_filter__School4 AND [o1].[OutcomeId] = [e1].[OutcomeId] AND [o1].[Number] = [e1].[Revision] AND [e1].[Kind] = N'Document') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e2]
        WHERE [e2].[SchoolId] = @ef_filter__School4 AND [o1].[OutcomeId] = [e2].[OutcomeId] AND [o1].[Number] = [e2].[Revision] AND [e2].[Kind] = N'Media') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, [s0].[StudentNo]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s0].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School2
) AS [c2] ON [o].[CourseId] = [c2].[Id]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School3
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School5 AND [o].[Id] IN (@ids1, @ids2) AND [o1].[Number] = (
    SELECT MAX([o2].[Number])
    FROM [OutcomeRevisions] AS [o2]
    WHERE [o2].[SchoolId] = @ef_filter__School6 AND [o].[Id] = [o2].[OutcomeId])
GO

-- Outcomes.CertificationQueue (compiled)
SELECT [o].[TeacherId], [o].[CourseId], [o].[Id], [o].[Version], [o1].[Number], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o3].[Verdict]
        FROM [OutcomeRevisions] AS [o3]
        WHERE [o3].[SchoolId] = @ef_filter__School3 AND [o].[Id] = [o3].[OutcomeId]
        ORDER BY [o3].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, [o1].[Verdict], [s0].[Name], [c0].[Id], [c0].[Name], [e0].[SeatNo], [c2].[Id], [c2].[Subject], [o1].[Title], [o1].[SentAt], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e1]
        WHERE [e1].[SchoolId] = @ef_filter__School4 AND [o1].[OutcomeId] = [e1].[OutcomeId] AND [o1].[Number] = [e1].[Revision] AND [e1].[Kind] = N'Document') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e2]
        WHERE [e2].[SchoolId] = @ef_filter__School4 AND [o1].[OutcomeId] = [e2].[OutcomeId] AND [o1].[Number] = [e2].[Revision] AND [e2].[Kind] = N'Media') THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, [s0].[StudentNo]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s0].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School2
) AS [c2] ON [o].[CourseId] = [c2].[Id]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School3
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School5 AND [o].[TeacherId] IN (@teachers1, @teachers2) AND [o].[SemesterId] = @semester AND [o].[State] <> N'Draft' AND [o1].[Number] = (
    SELECT MAX([o2].[Number])
    FROM [OutcomeRevisions] AS [o2]
    WHERE [o2].[SchoolId] = @ef_filter__School6 AND [o].[Id] = [o2].[OutcomeId])
GO

-- Outcomes.CourseChoices.ReadAsync
SELECT [c].[CourseId], [t0].[Id], [t0].[Name]
FROM [CourseTeachers] AS [c]
INNER JOIN (
    SELECT [t].[Id], [t].[Name], [t].[TeacherNo]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [c].[TeacherId] = [t0].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[CourseId] IN (@ids1, @ids2)
ORDER BY [t0].[TeacherNo]
GO

-- Outcomes.CourseChoices.ReadAsync
SELECT [c].[Id], [c].[Subject], (
    SELECT COUNT(*)
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[StudentId] = @student AND [o].[CourseId] = [c].[Id] AND [o].[IsCounted] = CAST(1 AS bit)) AS [Counted]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[SemesterId] = @semester AND EXISTS (
    SELECT 1
    FROM [CourseMembers] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School1 AND [c].[Id] = [c0].[CourseId] AND [c0].[StudentId] = @student0)
ORDER BY [c].[Code]
GO

-- Outcomes.DiscardDraft.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.DuePublications.NextAsync
SELECT MIN([o].[EffectiveAt])
FROM [Outcomes] AS [o]
WHERE [o].[EffectiveAt] IS NOT NULL AND [o].[PublicationId] IS NOT NULL
GO

-- Outcomes.DuePublications.ReadAsync
SELECT DISTINCT [o].[SchoolId], [o].[PublicationId], [o].[EffectiveAt]
FROM [Outcomes] AS [o]
WHERE [o].[EffectiveAt] <= @until AND [o].[PublicationId] IS NOT NULL
GO

-- Outcomes.OutcomeEvidence.MayOpenAsync
SELECT TOP(2) [o].[TeacherId], [o].[CourseId]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[SentAt]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[Id] = @id AND [o1].[Number] = @file_Revision AND [o1].[SentAt] IS NOT NULL
GO

-- Outcomes.OutcomeEvidence.OfStudentAsync
SELECT [o].[Id], [o1].[Number], [o1].[Title], CASE
    WHEN [o].[State] = N'Draft' AND [o1].[Number] = (
        SELECT MAX([o2].[Number])
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School AND [o].[Id] = [o2].[OutcomeId]) AND (
        SELECT MAX([o2].[Number])
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School AND [o].[Id] = [o2].[OutcomeId]) IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsOpen]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[Title]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[StudentId] = @student
GO

-- Outcomes.OutcomeLookup.DecidersInPlaceOfAsync
SELECT [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] IN (@deciders1, @deciders2)
GO

-- Outcomes.OutcomeTimeline.ReadAsync
SELECT TOP(2) [s].[StoredBytes], (
    SELECT TOP(1) [c].[Subject]
    FROM [Courses] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @outcome_CourseId) AS [Subject], (
    SELECT TOP(1) [t].[Name]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0 AND [t].[Id] = @outcome_TeacherId) AS [Teacher]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[Id] = @student
GO

-- Outcomes.OutcomeView (compiled)
SELECT [o].[Id], [s0].[Year], [s0].[Term], (
    SELECT TOP(1) [c].[Subject]
    FROM [Courses] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Id] = [o].[CourseId]), (
    SELECT TOP(1) [t].[Name]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School1 AND [t].[Id] = [o].[TeacherId])
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[SemesterId] = [s0].[Id]
WHERE [o].[SchoolId] = @ef_filter__School2 AND [o].[StudentId] = @student
GO

-- Outcomes.PublishingBook (compiled)
SELECT [o].[TeacherId], [o].[Id], [o2].[Number], [o].[Version], [o2].[Verdict], [s0].[Name], [c0].[Name], [e0].[SeatNo], [c2].[Id], [c2].[Subject], SUBSTRING([o2].[Feedback], 0 + 1, 120), [o].[PublicationId], CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [o].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Year]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [o].[ClassId] = [c0].[Id]
INNER JOIN (
    SELECT [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s0].[Id] = [e0].[StudentId] AND [c0].[Year] = [e0].[Year]
INNER JOIN (
    SELECT [c1].[Id], [c1].[Subject]
    FROM [Courses] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School2
) AS [c2] ON [o].[CourseId] = [c2].[Id]
INNER JOIN (
    SELECT [o1].[OutcomeId], [o1].[Number], [o1].[Feedback], [o1].[Verdict]
    FROM [OutcomeRevisions] AS [o1]
    WHERE [o1].[SchoolId] = @ef_filter__School3
) AS [o2] ON [o].[Id] = [o2].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School4 AND [o].[TeacherId] IN (@teachers1, @teachers2) AND CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School5 AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END = N'Decided' AND [o2].[Number] = (
    SELECT MAX([o3].[Number])
    FROM [OutcomeRevisions] AS [o3]
    WHERE [o3].[SchoolId] = @ef_filter__School5 AND [o].[Id] = [o3].[OutcomeId])
ORDER BY [e0].[SeatNo], [o].[Id]
GO

-- Outcomes.ReassignQueue.MoveAsync
SELECT COUNT(*)
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND ([t].[Id] = @from OR [t].[Id] = @to)
GO

-- Outcomes.ReassignQueue.MoveAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Finding], [s].[Format], [s].[ItemId], [s].[ItemKind], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[Revision], [s].[Scan], [s].[ScannedAt], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[StudentId], [s].[UploadId]
FROM [Outcomes] AS [o]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE [e].[SchoolId] = @ef_filter__School
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[Revision]
    WHERE [o0].[SchoolId] = @ef_filter__School0
) AS [s] ON [o].[Id] = [s].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School1 AND [o].[TeacherId] = @from AND [o].[State] IN (N'Sent', N'Read', N'Decided')
ORDER BY [o].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Outcomes.ReassignQueue.MoveAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], [s].[OutcomeId], [s].[Number], [s].[DecidedAt], [s].[DecidedBy], [s].[Description], [s].[Feedback], [s].[PublishedAt], [s].[SchoolId], [s].[SentAt], [s].[Title], [s].[Verdict], [s].[Id], [s].[AcceptedAt], [s].[CountedBytes], [s].[Finding], [s].[Format], [s].[ItemId], [s].[ItemKind], [s].[Kind], [s].[Name], [s].[OutcomeId0], [s].[ReadAt], [s].[Revision], [s].[Scan], [s].[ScannedAt], [s].[SchoolId0], [s].[Sha256], [s].[Size], [s].[StartedAt], [s].[StudentId], [s].[UploadId]
FROM [Outcomes] AS [o]
LEFT JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId] AS [OutcomeId0], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId] AS [SchoolId0], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId]
    FROM [OutcomeRevisions] AS [o0]
    LEFT JOIN (
        SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
        FROM [EvidenceFiles] AS [e]
        WHERE [e].[SchoolId] = @ef_filter__School
    ) AS [e0] ON [o0].[OutcomeId] = [e0].[OutcomeId] AND [o0].[Number] = [e0].[Revision]
    WHERE [o0].[SchoolId] = @ef_filter__School0
) AS [s] ON [o].[Id] = [s].[OutcomeId]
WHERE [o].[SchoolId] = @ef_filter__School1 AND [o].[TeacherId] = @from AND [o].[State] IN (N'Sent', N'Read', N'Decided') AND [o].[CourseId] = @course
ORDER BY [o].[Id], [s].[OutcomeId], [s].[Number]
GO

-- Outcomes.SendOutcome.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @outcome_StudentId
GO

-- Outcomes.SendOutcome.TermsAsync
SELECT [c2].[Id], [c2].[Code], [c2].[Credits], [c2].[Grade], [c2].[ImportRunId], [c2].[IsCreditBearing], [c2].[IsRequired], [c2].[SchoolId], [c2].[SemesterId], [c2].[Subject], [c2].[Version], [c3].[CourseId], [c3].[TeacherId], [c3].[ImportRunId], [c3].[SchoolId], [c4].[CourseId], [c4].[StudentId], [c4].[ImportRunId], [c4].[SchoolId]
FROM (
    SELECT TOP(2) [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
    FROM [Courses] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @outcome_CourseId
) AS [c2]
LEFT JOIN (
    SELECT [c0].[CourseId], [c0].[TeacherId], [c0].[ImportRunId], [c0].[SchoolId]
    FROM [CourseTeachers] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School0
) AS [c3] ON [c2].[Id] = [c3].[CourseId]
LEFT JOIN (
    SELECT [c1].[CourseId], [c1].[StudentId], [c1].[ImportRunId], [c1].[SchoolId]
    FROM [CourseMembers] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School1 AND [c1].[StudentId] = @outcome_StudentId
) AS [c4] ON [c2].[Id] = [c4].[CourseId]
ORDER BY [c2].[Id], [c3].[CourseId], [c3].[TeacherId], [c4].[CourseId]
GO

-- Outcomes.SendOutcome.TermsAsync
SELECT [o].[CourseId]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[StudentId] = @outcome_StudentId AND [o].[SemesterId] = @outcome_SemesterId AND [o].[IsCounted] = CAST(1 AS bit) AND [o].[Id] <> @outcome_Id
GO

-- Outcomes.StartDraft.StartAsync
SELECT TOP(2) [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[Id] = @id
GO

-- Outcomes.StudentOutcomes.LaterAsync
SELECT [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@courses1, @courses2)
GO

-- Outcomes.StudentOutcomes.ReadAsync
SELECT TOP(2) [s].[StoredBytes]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @student
GO

-- Outcomes.TeacherQueueLoad.ReadAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Teachers] AS [t]
        WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @teacher) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Outcomes.TeacherQueueLoad.ReadAsync
SELECT [c0].[Id], [c0].[Subject], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o1].[Verdict]
        FROM [OutcomeRevisions] AS [o1]
        WHERE [o1].[SchoolId] = @ef_filter__School0 AND [o].[Id] = [o1].[OutcomeId]
        ORDER BY [o1].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END AS [State]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [c].[Id], [c].[Subject]
    FROM [Courses] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [o].[CourseId] = [c0].[Id]
WHERE [o].[SchoolId] = @ef_filter__School1 AND [o].[TeacherId] = @teacher AND CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END IN (N'Sent', N'Read', N'Decided')
GO

-- Outcomes.UndoTime.UndoSecondsAsync
SELECT TOP(2) [a].[UndoPublishingSeconds]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @actor_Account
GO

-- Outcomes.WholeOutcomes (compiled)
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], CASE
    WHEN [o].[State] = N'Decided' AND CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o2].[Verdict]
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o2].[OutcomeId]
        ORDER BY [o2].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END, [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId], [d0].[OutcomeId], [d0].[RevisionNumber], [d0].[Number], [d0].[CorrectedAt], [d0].[CorrectedBy], [d0].[DecidedAt], [d0].[DecidedBy], [d0].[Feedback], [d0].[Reason], [d0].[SchoolId], [d0].[Verdict]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[Revision]
LEFT JOIN (
    SELECT [d].[OutcomeId], [d].[RevisionNumber], [d].[Number], [d].[CorrectedAt], [d].[CorrectedBy], [d].[DecidedAt], [d].[DecidedBy], [d].[Feedback], [d].[Reason], [d].[SchoolId], [d].[Verdict]
    FROM [DecisionCorrections] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School1
) AS [d0] ON [o1].[OutcomeId] = [d0].[OutcomeId] AND [o1].[Number] = [d0].[RevisionNumber]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[Id] = @id
GO

-- Outcomes.WholeOutcomes (compiled)
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], CASE
    WHEN [o].[State] = N'Decided' AND CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o2].[Verdict]
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o2].[OutcomeId]
        ORDER BY [o2].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END, [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId], [d0].[OutcomeId], [d0].[RevisionNumber], [d0].[Number], [d0].[CorrectedAt], [d0].[CorrectedBy], [d0].[DecidedAt], [d0].[DecidedBy], [d0].[Feedback], [d0].[Reason], [d0].[SchoolId], [d0].[Verdict]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[Revision]
LEFT JOIN (
    SELECT [d].[OutcomeId], [d].[RevisionNumber], [d].[Number], [d].[CorrectedAt], [d].[CorrectedBy], [d].[DecidedAt], [d].[DecidedBy], [d].[Feedback], [d].[Reason], [d].[SchoolId], [d].[Verdict]
    FROM [DecisionCorrections] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School1
) AS [d0] ON [o1].[OutcomeId] = [d0].[OutcomeId] AND [o1].[Number] = [d0].[RevisionNumber]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[Id] IN (@ids1, @ids2)
GO

-- Outcomes.WholeOutcomes (compiled)
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], CASE
    WHEN [o].[State] = N'Decided' AND CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o2].[Verdict]
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o2].[OutcomeId]
        ORDER BY [o2].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END, [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId], [d0].[OutcomeId], [d0].[RevisionNumber], [d0].[Number], [d0].[CorrectedAt], [d0].[CorrectedBy], [d0].[DecidedAt], [d0].[DecidedBy], [d0].[Feedback], [d0].[Reason], [d0].[SchoolId], [d0].[Verdict]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[Revision]
LEFT JOIN (
    SELECT [d].[OutcomeId], [d].[RevisionNumber], [d].[Number], [d].[CorrectedAt], [d].[CorrectedBy], [d].[DecidedAt], [d].[DecidedBy], [d].[Feedback], [d].[Reason], [d].[SchoolId], [d].[Verdict]
    FROM [DecisionCorrections] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School1
) AS [d0] ON [o1].[OutcomeId] = [d0].[OutcomeId] AND [o1].[Number] = [d0].[RevisionNumber]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[PublicationId] = @publication
GO

-- Outcomes.WholeOutcomes (compiled)
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], CASE
    WHEN [o].[State] = N'Decided' AND CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o2].[Verdict]
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o2].[OutcomeId]
        ORDER BY [o2].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END, [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId], [d0].[OutcomeId], [d0].[RevisionNumber], [d0].[Number], [d0].[CorrectedAt], [d0].[CorrectedBy], [d0].[DecidedAt], [d0].[DecidedBy], [d0].[Feedback], [d0].[Reason], [d0].[SchoolId], [d0].[Verdict]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[Revision]
LEFT JOIN (
    SELECT [d].[OutcomeId], [d].[RevisionNumber], [d].[Number], [d].[CorrectedAt], [d].[CorrectedBy], [d].[DecidedAt], [d].[DecidedBy], [d].[Feedback], [d].[Reason], [d].[SchoolId], [d].[Verdict]
    FROM [DecisionCorrections] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School1
) AS [d0] ON [o1].[OutcomeId] = [d0].[OutcomeId] AND [o1].[Number] = [d0].[RevisionNumber]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[StudentId] = @student
GO

-- Outcomes.WholeOutcomes (compiled)
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version], CASE
    WHEN [o].[State] = N'Decided' AND CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END = CAST(1 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o2].[Verdict]
        FROM [OutcomeRevisions] AS [o2]
        WHERE [o2].[SchoolId] = @ef_filter__School2 AND [o].[Id] = [o2].[OutcomeId]
        ORDER BY [o2].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN NULL
    ELSE [o].[EffectiveAt]
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END, [o1].[OutcomeId], [o1].[Number], [o1].[DecidedAt], [o1].[DecidedBy], [o1].[Description], [o1].[Feedback], [o1].[PublishedAt], [o1].[SchoolId], [o1].[SentAt], [o1].[Title], [o1].[Verdict], [e0].[Id], [e0].[AcceptedAt], [e0].[CountedBytes], [e0].[Finding], [e0].[Format], [e0].[ItemId], [e0].[ItemKind], [e0].[Kind], [e0].[Name], [e0].[OutcomeId], [e0].[ReadAt], [e0].[Revision], [e0].[Scan], [e0].[ScannedAt], [e0].[SchoolId], [e0].[Sha256], [e0].[Size], [e0].[StartedAt], [e0].[StudentId], [e0].[UploadId], [d0].[OutcomeId], [d0].[RevisionNumber], [d0].[Number], [d0].[CorrectedAt], [d0].[CorrectedBy], [d0].[DecidedAt], [d0].[DecidedBy], [d0].[Feedback], [d0].[Reason], [d0].[SchoolId], [d0].[Verdict]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [o0].[OutcomeId], [o0].[Number], [o0].[DecidedAt], [o0].[DecidedBy], [o0].[Description], [o0].[Feedback], [o0].[PublishedAt], [o0].[SchoolId], [o0].[SentAt], [o0].[Title], [o0].[Verdict]
    FROM [OutcomeRevisions] AS [o0]
    WHERE [o0].[SchoolId] = @ef_filter__School
) AS [o1] ON [o].[Id] = [o1].[OutcomeId]
LEFT JOIN (
    SELECT [e].[Id], [e].[AcceptedAt], [e].[CountedBytes], [e].[Finding], [e].[Format], [e].[ItemId], [e].[ItemKind], [e].[Kind], [e].[Name], [e].[OutcomeId], [e].[ReadAt], [e].[Revision], [e].[Scan], [e].[ScannedAt], [e].[SchoolId], [e].[Sha256], [e].[Size], [e].[StartedAt], [e].[StudentId], [e].[UploadId]
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [o1].[OutcomeId] = [e0].[OutcomeId] AND [o1].[Number] = [e0].[Revision]
LEFT JOIN (
    SELECT [d].[OutcomeId], [d].[RevisionNumber], [d].[Number], [d].[CorrectedAt], [d].[CorrectedBy], [d].[DecidedAt], [d].[DecidedBy], [d].[Feedback], [d].[Reason], [d].[SchoolId], [d].[Verdict]
    FROM [DecisionCorrections] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School1
) AS [d0] ON [o1].[OutcomeId] = [d0].[OutcomeId] AND [o1].[Number] = [d0].[RevisionNumber]
WHERE [o].[SchoolId] = @ef_filter__School3 AND [o].[TeacherId] = @teacher AND [o].[SemesterId] = @semester AND [o].[State] IN (N'Sent', N'Read', N'Decided')
GO

-- Outcomes.WriteDraft.IsForeignAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CourseMembers] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School AND [c].[CourseId] = @chosen AND [c].[StudentId] = @student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AccountLookup.ActingAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @actor_Account AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.AccountLookup.ChangeAccountAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @id
GO

-- People.AccountLookup.IsLastAdministratorAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] <> @id AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 32 <> 0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AccountRules.IsTakenAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SignInName] = @signInName AND [a].[Id] <> @by) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[Id] = @account_StudentId
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @account_SchoolId
GO

-- People.AccountRules.RulesAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[Id] = @account_TeacherId
GO

-- People.AccountSessions.ReadAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [s].[Name]
FROM [Accounts] AS [a]
INNER JOIN [Schools] AS [s] ON [a].[SchoolId] = [s].[SchoolId]
WHERE [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.AppointDeputy.AppointAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Teachers] AS [t]
        WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @deputising) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.AppointDeputy.AppointAsync
SELECT COUNT(*)
FROM [CourseTeachers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[TeacherId] = @absent AND [c].[CourseId] IN (@courses1, @courses2)
GO

-- People.AppointDeputy.AppointAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @absent
GO

-- People.AppointDeputy.AppointAsync
SELECT [d].[Id], [d].[AbsentId], [d].[DeputisingId], [d].[EndedAt], [d].[From], [d].[Reason], [d].[SchoolId], [d].[Until], [d].[Version], [d1].[DeputyId], [d1].[CourseId], [d1].[SchoolId]
FROM [Deputies] AS [d]
LEFT JOIN (
    SELECT [d0].[DeputyId], [d0].[CourseId], [d0].[SchoolId]
    FROM [DeputyCourses] AS [d0]
    WHERE [d0].[SchoolId] = @ef_filter__School
) AS [d1] ON [d].[Id] = [d1].[DeputyId]
WHERE [d].[SchoolId] = @ef_filter__School0 AND ([d].[AbsentId] = @absent OR [d].[AbsentId] = @deputising) AND [d].[EndedAt] IS NULL
ORDER BY [d].[Id], [d1].[DeputyId]
GO

-- People.Certifiers.CertifierAsync
SELECT TOP(1) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 2 = 2 AND [a].[TeacherId] = @teacher
ORDER BY [a].[Id]
GO

-- People.ChangeOwnEmail.ExecuteAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @id
GO

-- People.ChangeOwnName.ExecuteAsync
SELECT [a0].[Id], [a0].[CredentialState], [a0].[ImportRunId], [a0].[IsActive], [a0].[IssuedAt], [a0].[Language], [a0].[LastSignInAt], [a0].[Name], [a0].[Roles], [a0].[SchoolId], [a0].[SecurityStamp], [a0].[SignInName], [a0].[StateReason], [a0].[StudentId], [a0].[TeacherId], [a0].[UndoPublishingSeconds], [a0].[Version], [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
FROM (
    SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
    FROM [Accounts] AS [a]
    WHERE [a].[Id] = @actor_Account
) AS [a0]
LEFT JOIN [Credentials] AS [c] ON [a0].[Id] = [c].[AccountId]
ORDER BY [a0].[Id], [c].[AccountId]
GO

-- People.ChangeOwnPassword.ExecuteAsync
SELECT [a0].[Id], [a0].[CredentialState], [a0].[ImportRunId], [a0].[IsActive], [a0].[IssuedAt], [a0].[Language], [a0].[LastSignInAt], [a0].[Name], [a0].[Roles], [a0].[SchoolId], [a0].[SecurityStamp], [a0].[SignInName], [a0].[StateReason], [a0].[StudentId], [a0].[TeacherId], [a0].[UndoPublishingSeconds], [a0].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM (
    SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
    FROM [Accounts] AS [a]
    WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @actor_Account
) AS [a0]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [a0].[Id] = [c0].[AccountId]
ORDER BY [a0].[Id], [c0].[AccountId]
GO

-- People.ChooseCredentials.ExecuteAsync
SELECT [a0].[Id], [a0].[CredentialState], [a0].[ImportRunId], [a0].[IsActive], [a0].[IssuedAt], [a0].[Language], [a0].[LastSignInAt], [a0].[Name], [a0].[Roles], [a0].[SchoolId], [a0].[SecurityStamp], [a0].[SignInName], [a0].[StateReason], [a0].[StudentId], [a0].[TeacherId], [a0].[UndoPublishingSeconds], [a0].[Version], [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
FROM (
    SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
    FROM [Accounts] AS [a]
    WHERE [a].[Id] = @id
) AS [a0]
LEFT JOIN [Credentials] AS [c] ON [a0].[Id] = [c].[AccountId]
ORDER BY [a0].[Id], [c].[AccountId]
GO

-- People.ChooseLanguage.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @actor_Account
GO

-- People.ChooseUndoTime.ExecuteAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @actor_Account
GO

-- People.ClassChoices.ClassChoicesAsync
SELECT [c].[Grade], [c].[Id], [c].[Name]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year
GO

-- People.DeputyBook.ReadAsync
SELECT [a].[TeacherId]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 2 = 2
GO

-- People.DeputyBook.ReadAsync
SELECT [c].[Id], [c].[Code], [c].[Credits], [c].[Grade], [c].[ImportRunId], [c].[IsCreditBearing], [c].[IsRequired], [c].[SchoolId], [c].[SemesterId], [c].[Subject], [c].[Version]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@named1, @named2)
GO

-- People.DeputyBook.ReadAsync
SELECT [c].[TeacherId], [c1].[Id], [c1].[Subject], [c1].[Code]
FROM [CourseTeachers] AS [c]
INNER JOIN (
    SELECT [c0].[Id], [c0].[Code], [c0].[SemesterId], [c0].[Subject]
    FROM [Courses] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School
) AS [c1] ON [c].[CourseId] = [c1].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c1].[SemesterId] = @semester
ORDER BY [c1].[Code]
GO

-- People.DeputyBook.ReadAsync
SELECT [d1].[Id], [d1].[AbsentId], [d1].[DeputisingId], [d1].[EndedAt], [d1].[From], [d1].[Reason], [d1].[SchoolId], [d1].[Until], [d1].[Version], [d2].[DeputyId], [d2].[CourseId], [d2].[SchoolId]
FROM (
    SELECT TOP(@p) [d].[Id], [d].[AbsentId], [d].[DeputisingId], [d].[EndedAt], [d].[From], [d].[Reason], [d].[SchoolId], [d].[Until], [d].[Version]
    FROM [Deputies] AS [d]
    WHERE [d].[SchoolId] = @ef_filter__School
    ORDER BY [d].[Until] DESC, [d].[Id] DESC
) AS [d1]
LEFT JOIN (
    SELECT [d0].[DeputyId], [d0].[CourseId], [d0].[SchoolId]
    FROM [DeputyCourses] AS [d0]
    WHERE [d0].[SchoolId] = @ef_filter__School0
) AS [d2] ON [d1].[Id] = [d2].[DeputyId]
ORDER BY [d1].[Until] DESC, [d1].[Id] DESC, [d2].[DeputyId]
GO

-- People.DeputyBook.ReadAsync
SELECT [t].[Id], [t].[TeacherNo], [t].[Name]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School
ORDER BY [t].[TeacherNo]
GO

-- People.EndDeputy.ExecuteAsync
SELECT TOP(2) [d].[Id], [d].[AbsentId], [d].[DeputisingId], [d].[EndedAt], [d].[From], [d].[Reason], [d].[SchoolId], [d].[Until], [d].[Version]
FROM [Deputies] AS [d]
WHERE [d].[SchoolId] = @ef_filter__School AND [d].[Id] = @command_Deputy
GO

-- People.FindActor.ByAccountAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.FindActor.DeputyshipsAsync
SELECT [d].[AbsentId], [t].[Name], [d].[From], [d].[Until], [d].[EndedAt], [d].[Id], [t].[Id], [d0].[CourseId], [d0].[DeputyId]
FROM [Deputies] AS [d]
INNER JOIN [Teachers] AS [t] ON [d].[AbsentId] = [t].[Id]
LEFT JOIN [DeputyCourses] AS [d0] ON [d].[Id] = [d0].[DeputyId]
WHERE [d].[DeputisingId] = @_8__locals1_teacher AND [d].[EndedAt] IS NULL AND [d].[Until] >= @today
ORDER BY [d].[From], [d].[Id], [t].[Id], [d0].[DeputyId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest AND [a].[Id] IN (@ids1, @ids2)
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @p AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest AND [a].[Id] IN (@ids1, @ids2)
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest AND [a].[Id] IN (@ids1, @ids2)
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[Id] IN (@ids1, @ids2)
ORDER BY [a].[Id], [c0].[AccountId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[Id] NOT IN (
    SELECT [a0].[Id]
    FROM [Accounts] AS [a0]
    WHERE [a0].[SchoolId] = @ef_filter__School2 AND EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e0]
        WHERE [e0].[SchoolId] = @ef_filter__School3 AND [e0].[StudentId] = [a0].[StudentId] AND [e0].[ClassId] = @p AND [e0].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] <> N'Own' AND [a0].[Roles] & 64 = 0 AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] = N'Issued' AND [a0].[IssuedAt] > @oldest
) AND [a].[Id] IN (@ids1, @ids2)
ORDER BY [a].[Id], [c0].[AccountId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND [a].[Id] = @p AND [a].[Id] IN (@ids1, @ids2)
ORDER BY [a].[Id], [c0].[AccountId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[CredentialState] = N'NotIssued' AND [a].[Id] IN (@ids1, @ids2)
ORDER BY [a].[Id], [c0].[AccountId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version], [c0].[AccountId], [c0].[Number], [c0].[Issuer], [c0].[Kind], [c0].[SchoolId], [c0].[Secret], [c0].[Subject]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
    FROM [Credentials] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [a].[Id] = [c0].[AccountId]
WHERE [a].[SchoolId] = @ef_filter__School0 AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[Id] NOT IN (
    SELECT [a0].[Id]
    FROM [Accounts] AS [a0]
    WHERE [a0].[SchoolId] = @ef_filter__School0 AND [a0].[TeacherId] IS NOT NULL AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] <> N'Own' AND [a0].[Roles] & 64 = 0 AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] = N'Issued' AND [a0].[IssuedAt] > @oldest
) AND [a].[Id] IN (@ids1, @ids2)
ORDER BY [a].[Id], [c0].[AccountId]
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e0].[SeatNo], [e0].[StudentId]
    FROM [Enrolments] AS [e0]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e0].[ClassId] = [c0].[Id]
    WHERE [e0].[SchoolId] = @ef_filter__School0 AND [e0].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School2 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e0].[SeatNo], [e0].[StudentId]
    FROM [Enrolments] AS [e0]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e0].[ClassId] = [c0].[Id]
    WHERE [e0].[SchoolId] = @ef_filter__School0 AND [e0].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School2 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e1].[SeatNo], [e1].[StudentId]
    FROM [Enrolments] AS [e1]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e1].[ClassId] = [c0].[Id]
    WHERE [e1].[SchoolId] = @ef_filter__School0 AND [e1].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School2 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[Id] NOT IN (
    SELECT [a0].[Id]
    FROM [Accounts] AS [a0]
    WHERE [a0].[SchoolId] = @ef_filter__School3 AND EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e0]
        WHERE [e0].[SchoolId] = @ef_filter__School4 AND [e0].[StudentId] = [a0].[StudentId] AND [e0].[ClassId] = @p AND [e0].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] <> N'Own' AND [a0].[Roles] & 64 = 0 AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] = N'Issued' AND [a0].[IssuedAt] > @oldest
)
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND [a].[Id] = @p
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND [a].[Id] = @p AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[CredentialState] = N'NotIssued'
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.IssueChoices.InOrderAsync
SELECT [a].[Id], [a].[SignInName], [s].[Name], [s].[SeatNo]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s] ON [a].[StudentId] = [s].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School1 AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[Id] NOT IN (
    SELECT [a0].[Id]
    FROM [Accounts] AS [a0]
    WHERE [a0].[SchoolId] = @ef_filter__School1 AND [a0].[TeacherId] IS NOT NULL AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] <> N'Own' AND [a0].[Roles] & 64 = 0 AND [a0].[IsActive] = CAST(1 AS bit) AND [a0].[CredentialState] = N'Issued' AND [a0].[IssuedAt] > @oldest
)
GO

-- People.IssueCredentials.ExecuteAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.IssueCredentials.ExecuteAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.IssueCredentials.ExecuteAsync
SELECT TOP(2) [s].[Name]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- People.IssueCredentials.RefusalAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND EXISTS (
            SELECT 1
            FROM [Enrolments] AS [e]
            WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IssuedAt] > @read) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.IssueCredentials.RefusalAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IssuedAt] > @read) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.IssueCredentials.RefusalAsync
SELECT TOP(2) [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @p
GO

-- People.OwnAccount.ReadAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[Id] = @id AND [a].[IsActive] = CAST(1 AS bit)
GO

-- People.OwnAccount.ReadAsync
SELECT TOP(2) [s].[Name]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @account_SchoolId
GO

-- People.OwnAccount.ReadAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[Id] = @account_TeacherId
GO

-- People.SchoolPeople.FindAsync
SELECT TOP(2) [a].[Id], [a].[Name], [a].[SignInName], COALESCE([s0].[StudentNo], [t0].[TeacherNo]) AS [Number], [c0].[Name] AS [ClassName], [c0].[Id] AS [ClassId], [e0].[SeatNo], [a].[Roles], [a].[CredentialState] AS [Credential], [a].[IsActive], [a].[StateReason], [a].[IssuedAt], [a].[LastSignInAt], [a].[Version], [a].[StudentId], [a].[TeacherId]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[Id] = @id
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[IsActive] = CAST(0 AS bit)
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'NotIssued'
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Own'
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[Roles] & @filter_Role <> 0
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[Roles] & @filter_Role <> 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued'
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [c0].[Id] = @homeroomClass
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND ([a].[Name] LIKE @search_contains ESCAPE N'\' OR [a].[SignInName] LIKE @typed_startswith ESCAPE N'\' OR COALESCE([s0].[StudentNo], [t0].[TeacherNo]) LIKE @search_startswith ESCAPE N'\')
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND ([a].[Name] LIKE @search_contains ESCAPE N'\' OR [a].[SignInName] LIKE @typed_startswith ESCAPE N'\' OR COALESCE([s0].[StudentNo], [t0].[TeacherNo]) LIKE @search_startswith ESCAPE N'\') AND [a].[Roles] & @filter_Role <> 0
GO

-- People.SchoolPeople.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND ([a].[Name] LIKE @search_contains ESCAPE N'\' OR [a].[SignInName] LIKE @typed_startswith ESCAPE N'\' OR COALESCE([s0].[StudentNo], [t0].[TeacherNo]) LIKE @search_startswith ESCAPE N'\') AND [a].[Roles] & @filter_Role <> 0 AND [c0].[Id] = @homeroomClass AND [a].[IsActive] = CAST(0 AS bit)
GO

-- People.SchoolPeople.ReadAsync
SELECT [a0].[IsActive], [a0].[CredentialState], [a0].[IsTeacher], COUNT(*)
FROM (
    SELECT [a].[CredentialState], [a].[IsActive], CASE
        WHEN [a].[TeacherId] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsTeacher]
    FROM [Accounts] AS [a]
    WHERE [a].[SchoolId] = @ef_filter__School
) AS [a0]
GROUP BY [a0].[IsActive], [a0].[CredentialState], [a0].[IsTeacher]
GO

-- People.SchoolPeople.ReadAsync
SELECT [a].[Id], [a].[Name], [a].[SignInName], COALESCE([s0].[StudentNo], [t0].[TeacherNo]) AS [Number], [c0].[Name] AS [ClassName], [c0].[Id] AS [ClassId], [e0].[SeatNo], [a].[Roles], [a].[CredentialState] AS [Credential], [a].[IsActive], [a].[StateReason], [a].[IssuedAt], [a].[LastSignInAt], [a].[Version], [a].[StudentId], [a].[TeacherId]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE 0 = 1
GO

-- People.SignInAttempts.BeginAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [SignInTallies] AS [s]
        WHERE [s].[Name] = @name AND [s].[Count] >= 10 AND [s].[LastAt] > @rested) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- People.SignInAttempts.BeginAsync
UPDATE [s]
SET [s].[Count] = CASE
    WHEN [s].[LastAt] <= @rested THEN 1
    ELSE [s].[Count] + 1
END,
    [s].[LastAt] = @p
FROM [SignInTallies] AS [s]
WHERE [s].[Name] = @name AND ([s].[Count] < 10 OR [s].[LastAt] <= @rested)
GO

-- People.SignInAttempts.ForgiveAsync
DELETE FROM [s]
FROM [SignInTallies] AS [s]
WHERE [s].[Name] = @name
GO

-- People.SignInAttempts.SweepAsync
DELETE FROM [s]
FROM [SignInTallies] AS [s]
WHERE [s].[LastAt] <= @rested
GO

-- People.SignInByPassword.ExecuteAsync
SELECT [a0].[Id], [a0].[CredentialState], [a0].[ImportRunId], [a0].[IsActive], [a0].[IssuedAt], [a0].[Language], [a0].[LastSignInAt], [a0].[Name], [a0].[Roles], [a0].[SchoolId], [a0].[SecurityStamp], [a0].[SignInName], [a0].[StateReason], [a0].[StudentId], [a0].[TeacherId], [a0].[UndoPublishingSeconds], [a0].[Version], [c].[AccountId], [c].[Number], [c].[Issuer], [c].[Kind], [c].[SchoolId], [c].[Secret], [c].[Subject]
FROM (
    SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
    FROM [Accounts] AS [a]
    WHERE [a].[SignInName] = @signInName
) AS [a0]
LEFT JOIN [Credentials] AS [c] ON [a0].[Id] = [c].[AccountId]
ORDER BY [a0].[Id], [c].[AccountId]
GO

-- People.SlipsOut.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND EXISTS (
    SELECT 1
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = [a].[StudentId] AND [e].[ClassId] = @p AND [e].[Status] IN (N'Enrolled', N'TransferredIn')) AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.SlipsOut.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @p AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.SlipsOut.ReadAsync
SELECT COUNT(*)
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] <> N'Own' AND [a].[Roles] & 64 = 0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[CredentialState] = N'Issued' AND [a].[IssuedAt] > @oldest
GO

-- People.SlipsOut.ReadAsync
SELECT TOP(2) [a].[Id], [a].[Name], [a].[SignInName], COALESCE([s0].[StudentNo], [t0].[TeacherNo]) AS [Number], [c0].[Name] AS [ClassName], [c0].[Id] AS [ClassId], [e0].[SeatNo], [a].[Roles], [a].[CredentialState] AS [Credential], [a].[IsActive], [a].[StateReason], [a].[IssuedAt], [a].[LastSignInAt], [a].[Version], [a].[StudentId], [a].[TeacherId]
FROM [Accounts] AS [a]
LEFT JOIN (
    SELECT [s].[StudentNo], [s].[Id] AS [Id0]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id0]
LEFT JOIN (
    SELECT [t].[TeacherNo], [t].[Id] AS [Id0]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School0
) AS [t0] ON [a].[TeacherId] = [t0].[Id0]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [e0] ON [a].[StudentId] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School2
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[Id] = @p
GO

-- Persistence.Contexts.SchoolCodesAsync
SELECT [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
GO

-- Persistence.Contexts.SchoolsAsync
SELECT [s].[SchoolId]
FROM [Schools] AS [s]
GO

-- Persistence.ReadersNeverWait.CheckAsync
SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()
GO

-- Progress.ClassProgress (compiled)
SELECT [o].[Id], [o].[StudentId], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END, CASE
    WHEN [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now THEN [o].[EffectiveAt]
    ELSE [o].[ChangedAt]
END
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[State] = N'Decided' AND [o].[EffectiveAt] <= @now AND [o].[ClassId] = @led AND [o].[SemesterId] = @semester
GO

-- Progress.ClassProgress.CountAsync
SELECT [o].[Id], [o].[StudentId], [o].[State], [o].[ChangedAt]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[ClassId] = @homeroomClass AND [o].[SemesterId] = @semester AND [o].[IsCounted] = CAST(1 AS bit)
GO

-- Progress.ClassProgress.CountAsync
SELECT [p].[StudentId] AS [Key], COUNT(*) AS [Count]
FROM [Performances] AS [p]
INNER JOIN (
    SELECT [e].[ClassId], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School
) AS [e0] ON [p].[StudentId] = [e0].[StudentId]
WHERE [p].[SchoolId] = @ef_filter__School0 AND [e0].[ClassId] = @homeroomClass AND [e0].[Year] = @year AND [p].[Year] = @year0
GROUP BY [p].[StudentId]
GO

-- Progress.ClassProgress.CountAsync
SELECT [s0].[Id], [s0].[StudentNo], [s0].[Name], [e].[SeatNo]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [e].[StudentId] = [s0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[ClassId] = @homeroomClass AND [e].[Status] IN (@present1, @present2)
ORDER BY [e].[SeatNo]
GO

-- Progress.ClassProgress.ReadAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year AND [c].[HomeroomTeacherId] = @teacher
GO

-- Records.AdvisedStudents.ReadAsync
SELECT [s1].[Grade], [s0].[Id], [s0].[StudentNo], [s0].[Name], [s1].[Name], [s1].[SeatNo], (
    SELECT COUNT(*)
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School2 AND [o].[StudentId] = [s0].[Id] AND [o].[SemesterId] = @current AND [o].[IsCounted] = CAST(1 AS bit))
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [c0].[Grade], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Grade], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School0
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @year
) AS [s1] ON [s0].[Id] = [s1].[StudentId]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[TeacherId] = @teacher AND [a].[Year] = @year0 AND [a].[EndedAt] IS NULL
ORDER BY [s1].[Grade], [s1].[SeatNo], [s0].[StudentNo]
GO

-- Records.AdviserAssignments.OfStudentAsync
SELECT [a].[Id], [a].[TeacherId] AS [AdviserId], [t0].[Name] AS [Adviser], [a].[StudentId] AS [Student], [s0].[Name] AS [StudentName], [s1].[Name] AS [ClassName], [s1].[SeatNo], [a].[Year], [a].[Since], [a].[EndedAt]
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School1
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School2
) AS [s1] ON [a].[StudentId] = [s1].[StudentId] AND [a].[Year] = [s1].[Year]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[StudentId] = @student
ORDER BY [a].[Since] DESC
GO

-- Records.AdviserAssignments.ReadAsync
SELECT [a].[Id], [a].[TeacherId] AS [AdviserId], [t0].[Name] AS [Adviser], [a].[StudentId] AS [Student], [s0].[Name] AS [StudentName], [s1].[Name] AS [ClassName], [s1].[SeatNo], [a].[Year], [a].[Since], [a].[EndedAt]
FROM [AdviserAssignments] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
INNER JOIN (
    SELECT [s].[Id], [s].[Name]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School0
) AS [s0] ON [a].[StudentId] = [s0].[Id]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId], [e].[Year]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School1
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School2
) AS [s1] ON [a].[StudentId] = [s1].[StudentId] AND [a].[Year] = [s1].[Year]
WHERE [a].[SchoolId] = @ef_filter__School3 AND [a].[Year] = @year AND [a].[EndedAt] IS NULL
ORDER BY [s1].[SeatNo]
GO

-- Records.AdviserAssignments.ReadAsync
SELECT [t0].[Id], [t0].[Name]
FROM [Accounts] AS [a]
INNER JOIN (
    SELECT [t].[Id], [t].[Name], [t].[TeacherNo]
    FROM [Teachers] AS [t]
    WHERE [t].[SchoolId] = @ef_filter__School
) AS [t0] ON [a].[TeacherId] = [t0].[Id]
WHERE [a].[SchoolId] = @ef_filter__School0 AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 8 <> 0
ORDER BY [t0].[TeacherNo]
GO

-- Records.AnswerMistake.ExecuteAsync
SELECT TOP(2) [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[Id] = @command_Report
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Accounts] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] = @_8__locals1_command_Adviser AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 8 <> 0) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT [a].[StudentId]
FROM [AdviserAssignments] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] = @_8__locals1_command_Adviser AND [a].[Year] = @year AND [a].[EndedAt] IS NULL
GO

-- Records.AssignAdviser.ExecuteAsync
SELECT [e].[StudentId]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2) AND ([e].[ClassId] = @_8__locals1_command_Class OR [e].[StudentId] = @_8__locals1_command_Student)
ORDER BY [e].[SeatNo]
GO

-- Records.Cabinet.PersonAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @id
GO

-- Records.Cabinet.ReportsAsync
SELECT [m].[Id], [m].[Part], [m].[SubjectId], [m].[Text], [m].[ReportedAt], [m].[Answer], [m].[AnsweredAt], [m].[IsCorrected]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[StudentId] = @student
ORDER BY [m].[ReportedAt] DESC
GO

-- Records.CabinetAccess.LeadsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e]
        INNER JOIN (
            SELECT [c].[Id], [c].[HomeroomTeacherId]
            FROM [Classes] AS [c]
            WHERE [c].[SchoolId] = @ef_filter__School
        ) AS [c0] ON [e].[ClassId] = [c0].[Id]
        WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = @student AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2) AND [c0].[HomeroomTeacherId] = @teacher) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetAccess.PartsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [AdviserAssignments] AS [a]
        WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] = @teacher AND [a].[StudentId] = @student AND [a].[Year] = @year AND [a].[EndedAt] IS NULL) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetAccess.PartsAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Students] AS [s]
        WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.CabinetCourses.ReadAsync
SELECT [c].[CourseId], [c].[Kind], [c].[Score], [c].[IsEarned]
FROM [CourseRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[StudentId] = @student
GO

-- Records.CabinetCourses.ReadAsync
SELECT [s0].[Year], [s0].[Term], [c].[Id], [c].[Code], [c].[Subject], [c].[Credits], [c].[IsRequired], [c].[IsCreditBearing]
FROM [Courses] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Id] IN (
    SELECT [c0].[CourseId]
    FROM [CourseMembers] AS [c0]
    WHERE [c0].[SchoolId] = @ef_filter__School1 AND [c0].[StudentId] = @student
    UNION
    SELECT [c1].[CourseId]
    FROM [CourseRecords] AS [c1]
    WHERE [c1].[SchoolId] = @ef_filter__School2 AND [c1].[StudentId] = @student0
)
GO

-- Records.CabinetHistory.CadreAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Level], [c].[Post], [c].[Unit], [c].[From], [c].[Until]
FROM [CadreRoles] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[StudentId] = @student
ORDER BY [s0].[Year] DESC, [s0].[Term] DESC, [c].[Level], [c].[Post]
GO

-- Records.CabinetHistory.ConductAsync
SELECT [c].[Id], [c].[Year], [c].[Kind], [c].[Text], [c].[On]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[StudentId] = @student
ORDER BY [c].[On] DESC
GO

-- Records.CabinetHistory.ConductAsync
SELECT [c].[Id], [c].[Year], [c].[Kind], [c].[Text], [c].[On]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[StudentId] = @student AND [c].[Kind] = N'Reward'
ORDER BY [c].[On] DESC
GO

-- Records.CabinetHistory.PlacesAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@ids1, @ids2)
GO

-- Records.CabinetHistory.PlacesAsync
SELECT [e].[Id], [e].[ClassId], [e].[ImportRunId], [e].[SchoolId], [e].[SeatNo], [e].[Since], [e].[Status], [e].[StudentId], [e].[Version], [e].[Year], [f0].[EnrolmentId], [f0].[Number], [f0].[ClassId], [f0].[ImportRunId], [f0].[SchoolId], [f0].[SeatNo], [f0].[Since], [f0].[Status], [f0].[Until]
FROM [Enrolments] AS [e]
LEFT JOIN (
    SELECT [f].[EnrolmentId], [f].[Number], [f].[ClassId], [f].[ImportRunId], [f].[SchoolId], [f].[SeatNo], [f].[Since], [f].[Status], [f].[Until]
    FROM [FormerPlaces] AS [f]
    WHERE [f].[SchoolId] = @ef_filter__School
) AS [f0] ON [e].[Id] = [f0].[EnrolmentId]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = @student
ORDER BY [e].[Year] DESC, [e].[Id], [f0].[EnrolmentId]
GO

-- Records.CabinetWorks.PerformancesAsync
SELECT [p].[Id], [p].[Year], [p].[Category], [p].[Name], [p].[Description]
FROM [Performances] AS [p]
WHERE [p].[SchoolId] = @ef_filter__School AND [p].[StudentId] = @student
ORDER BY [p].[Year] DESC, [p].[Category], [p].[Name]
GO

-- Records.EndAdvising.ExecuteAsync
SELECT [a].[Id], [a].[EndedAt], [a].[SchoolId], [a].[Since], [a].[StudentId], [a].[TeacherId], [a].[Version], [a].[Year]
FROM [AdviserAssignments] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] IN (@_8__locals1_assignments1, @_8__locals1_assignments2)
GO

-- Records.MistakeReports.ReadAsync
SELECT TOP(@p) [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[AnsweredAt] IS NOT NULL
ORDER BY [m].[AnsweredAt] DESC
GO

-- Records.MistakeReports.ReadAsync
SELECT [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[AnsweredAt] IS NULL
ORDER BY [m].[ReportedAt]
GO

-- Records.MistakeReports.ReadAsync
SELECT [s].[Id], [s].[StudentNo], [s].[Name], [s0].[Name] AS [ClassName], [s0].[SeatNo]
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [c0].[Name], [e].[SeatNo], [e].[StudentId]
    FROM [Enrolments] AS [e]
    INNER JOIN (
        SELECT [c].[Id], [c].[Name]
        FROM [Classes] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School
    ) AS [c0] ON [e].[ClassId] = [c0].[Id]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year
) AS [s0] ON [s].[Id] = [s0].[StudentId]
WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[Id] IN (@students1, @students2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [c].[Year], [c].[Text]
FROM [ConductRecords] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@conduct1, @conduct2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Post]
FROM [CadreRoles] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Id] IN (@cadre1, @cadre2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [c].[Id], [s0].[Year], [s0].[Term], [c].[Subject]
FROM [Courses] AS [c]
INNER JOIN (
    SELECT [s].[Id], [s].[Term], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [c].[SemesterId] = [s0].[Id]
WHERE [c].[SchoolId] = @ef_filter__School0 AND [c].[Id] IN (@courses1, @courses2)
GO

-- Records.RecordLabels.ReadAsync
SELECT [e].[Id], [e].[Year], [c0].[Name]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Name]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Id] IN (@enrolments1, @enrolments2)
GO

-- Records.ReportMistake.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[ImportRunId], [s].[Name], [s].[SchoolId], [s].[StoredBytes], [s].[StudentNo], [s].[Version], [s].[Personal_BirthDate], [s].[Personal_Email], [s].[Personal_NationalId]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @id
GO

-- Records.ReportMistake.ExecuteAsync
SELECT [m].[Id], [m].[Answer], [m].[AnsweredAt], [m].[AnsweredBy], [m].[IsCorrected], [m].[Part], [m].[ReportedAt], [m].[SchoolId], [m].[StudentId], [m].[SubjectId], [m].[Text], [m].[Version]
FROM [MistakeReports] AS [m]
WHERE [m].[SchoolId] = @ef_filter__School AND [m].[StudentId] = @id AND [m].[AnsweredAt] IS NULL
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CadreRoles] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [ConductRecords] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CourseMembers] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School AND [c].[CourseId] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [CourseRecords] AS [c]
        WHERE [c].[SchoolId] = @ef_filter__School AND [c].[CourseId] = @p AND [c].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.ReportMistake.IsOwnRowAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Enrolments] AS [e]
        WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Id] = @p AND [e].[StudentId] = @_8__locals5_student) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Records.StudentSearch.ReadAsync
SELECT COUNT(*)
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year
) AS [e0] ON [s].[Id] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE [s].[SchoolId] = @ef_filter__School1 AND ([s].[StudentNo] LIKE @words_startswith ESCAPE N'\' OR [s].[Name] LIKE @words_contains ESCAPE N'\')
GO

-- Records.StudentSearch.ReadAsync
SELECT [s].[Id], [s].[StudentNo], [s].[Name], [c0].[Name], [e0].[SeatNo]
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year
) AS [e0] ON [s].[Id] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Id], [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE 0 = 1
GO

-- Records.StudentSearch.ReadAsync
SELECT [s].[Id], [s].[StudentNo], [s].[Name], [c0].[Name], [e0].[SeatNo]
FROM [Students] AS [s]
LEFT JOIN (
    SELECT [e].[ClassId], [e].[SeatNo], [e].[StudentId] AS [StudentId0]
    FROM [Enrolments] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year
) AS [e0] ON [s].[Id] = [e0].[StudentId0]
LEFT JOIN (
    SELECT [c].[Name], [c].[Id] AS [Id0]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [e0].[ClassId] = [c0].[Id0]
WHERE 0 = 1
GO

-- Reminders.DueReminders.ReadAsync
SELECT [r].[Id], [r].[ClosesAt], [r].[HandledAt], [r].[LeadDays], [r].[SchoolId], [r].[SemesterId], [r].[Version]
FROM [ReminderRounds] AS [r]
WHERE [r].[SchoolId] = @ef_filter__School AND [r].[SemesterId] = @semester
GO

-- Reminders.OpenWorkReads.NeedsAsync
SELECT [a].[TeacherId]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 2 = 2
GO

-- Reminders.OpenWorkReads.NeedsAsync
SELECT [d].[Id], [d].[AbsentId], [d].[DeputisingId], [d].[EndedAt], [d].[From], [d].[Reason], [d].[SchoolId], [d].[Until], [d].[Version], [d1].[DeputyId], [d1].[CourseId], [d1].[SchoolId]
FROM [Deputies] AS [d]
LEFT JOIN (
    SELECT [d0].[DeputyId], [d0].[CourseId], [d0].[SchoolId]
    FROM [DeputyCourses] AS [d0]
    WHERE [d0].[SchoolId] = @ef_filter__School
) AS [d1] ON [d].[Id] = [d1].[DeputyId]
WHERE [d].[SchoolId] = @ef_filter__School0 AND [d].[EndedAt] IS NULL AND [d].[From] <= @today AND [d].[Until] >= @today
ORDER BY [d].[Id], [d1].[DeputyId]
GO

-- Reminders.OpenWorkReads.NeedsAsync
SELECT [o].[TeacherId], [o].[CourseId], [o].[State], [c0].[Grade], [o].[ClassId], [o].[StudentId]
FROM [Outcomes] AS [o]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [o].[ClassId] = [c0].[Id]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[SemesterId] = @semester AND [o].[State] IN (N'Sent', N'Read', N'Decided') AND [o].[TeacherId] IS NOT NULL AND [o].[EffectiveAt] IS NULL
GO

-- Reminders.RemindCertifiers.IsHandledAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [ReminderRounds] AS [r]
        WHERE [r].[SchoolId] = @ef_filter__School AND [r].[SemesterId] = @semester AND [r].[ClosesAt] = @closesAt AND [r].[LeadDays] = @lead) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Reminders.RemindCertifiers.RemindAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @recipient
GO

-- Reminders.RemindCertifiers.RemindAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] IS NOT NULL AND [a].[IsActive] = CAST(1 AS bit) AND [a].[Roles] & 2 = 2 AND [a].[TeacherId] = @recipient
GO

-- Reminders.RemindCertifiers.RemindAsync
SELECT [c].[Id], [c].[At], [c].[ClosesAt], [c].[LeadDays], [c].[RecipientId], [c].[SchoolId], [c].[SemesterId], [c].[Version]
FROM [CertificationReminders] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[RecipientId] = @recipient AND [c].[SemesterId] = @_8__locals1_semester AND [c].[ClosesAt] = @closesAt
GO

-- Reminders.ReminderLetter.WriteAsync
SELECT TOP(2) [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] = @notice_RecipientId
GO

-- Reminders.ReminderLetter.WriteAsync
SELECT TOP(2) [s].[Name]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Reminders.ReminderLetter.WriteAsync
SELECT TOP(2) [t].[Id], [t].[ImportRunId], [t].[Name], [t].[OwnEmail], [t].[SchoolId], [t].[TeacherNo], [t].[Version], [t].[Personal_BirthDate], [t].[Personal_Email], [t].[Personal_NationalId]
FROM [Teachers] AS [t]
WHERE [t].[SchoolId] = @ef_filter__School AND [t].[Id] = @account_TeacherId
GO

-- Schools.ChangePolicy.ExecuteAsync
SELECT TOP(2) [s].[SchoolId], [s].[Code], [s].[Name], [s].[Version], [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Schools.FindSchool.ByCodeAsync
SELECT [s].[SchoolId]
FROM [Schools] AS [s]
WHERE [s].[Code] = @wanted
GO

-- Schools.PolicyBook.ReadAsync
SELECT TOP(2) [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds], [s].[Version]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Schools.PolicyBook.ReadAsync
SELECT TOP(@p) [p].[At], CASE
    WHEN [a0].[Id] IS NULL THEN N''
    ELSE [a0].[Name]
END, [p].[Reason], [p].[Changes]
FROM [PolicyRevisions] AS [p]
LEFT JOIN (
    SELECT [a].[Id], [a].[Name]
    FROM [Accounts] AS [a]
    WHERE [a].[SchoolId] = @ef_filter__School
) AS [a0] ON [p].[By] = [a0].[Id]
WHERE [p].[SchoolId] = @ef_filter__School0
ORDER BY [p].[At] DESC
GO

-- Schools.PolicyPreview.LargerAsync
SELECT COUNT(*)
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Kind] = @kind AND [e].[Size] > @most
GO

-- Schools.PolicyPreview.ReadAsync
SELECT COUNT(*)
FROM (
    SELECT 1 AS empty
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @_8__locals2_semester AND [o].[IsCounted] = CAST(1 AS bit)
    GROUP BY [o].[StudentId]
    HAVING COUNT(*) > @_8__locals2_8__locals1_policy_OutcomesPerSemester
) AS [o0]
GO

-- Schools.PolicyPreview.ReadAsync
SELECT COUNT(*)
FROM (
    SELECT DISTINCT [o].[StudentId]
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @_8__locals2_semester AND [o].[IsCounted] = CAST(1 AS bit) AND [o].[CourseId] IS NOT NULL
    GROUP BY [o].[StudentId], [o].[CourseId]
    HAVING COUNT(*) > @_8__locals2_8__locals1_policy_OutcomesPerCourse
) AS [o0]
GO

-- Storage.ContentLedger.WriteAsync
SELECT [s].[Sha256]
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Sha256] IN (@hashes1, @hashes2)
GO

-- Storage.ContentLedger.WriteAsync
UPDATE [s]
SET [s].[LastKeptAt] = @p,
    [s].[UnreferencedSince] = @p2
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Sha256] IN (@hashes1, @hashes2)
GO

-- Storage.ContentQueries.ItemsWithAsync
SELECT [e].[ItemKind], [e].[ItemId], MAX([e].[Revision]) AS [Revision]
FROM [EvidenceFiles] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Sha256] = @sha256
GROUP BY [e].[ItemKind], [e].[ItemId]
ORDER BY [e].[ItemId]
GO

-- Storage.DamageBook.RecordOnceAsync
SELECT [e].[Id], [e].[FoundAt], [e].[HealedAt], [e].[Kind], [e].[Place], [e].[SchoolId], [e].[Sha256], [e].[Version]
FROM [EvidenceDamages] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Sha256] = @content_Sha256 AND [e].[HealedAt] IS NULL
GO

-- Storage.DamageBook.RecordOnceAsync
UPDATE [s]
SET [s].[VerifiedAt] = @p
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Sha256] = @content_Sha256
GO

-- Storage.InfectedFiles.InfectedAsync
SELECT TOP(@p) [e].[Id], COALESCE([e].[ScannedAt], [e].[AcceptedAt]), [s0].[StudentNo], [s0].[Name], [e].[Name], [e].[Finding]
FROM [EvidenceFiles] AS [e]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [e].[StudentId] = [s0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Scan] = N'Infected'
ORDER BY [e].[ScannedAt] DESC, [e].[Id]
GO

-- Storage.Scrub.DueAsync
SELECT COUNT(*)
FROM [StoredContents] AS [s]
GO

-- Storage.Scrub.DueAsync
SELECT TOP(@p) [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256]) AND [s].[VerifiedAt] <= @fresh
ORDER BY [s].[VerifiedAt]
GO

-- Storage.Scrub.DueAsync
SELECT TOP(@p) [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256]) AND [s].[VerifiedAt] <= @overdue
ORDER BY [s].[VerifiedAt]
GO

-- Storage.Scrub.DueAsync
SELECT [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256]) AND EXISTS (
    SELECT 1
    FROM [EvidenceDamages] AS [e0]
    WHERE [e0].[SchoolId] = [s].[SchoolId] AND [e0].[Sha256] = [s].[Sha256] AND [e0].[HealedAt] IS NULL)
GO

-- Storage.StorageHealth.ReadAsync
SELECT COUNT(*)
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[UnreferencedSince] IS NOT NULL
GO

-- Storage.StorageHealth.ReadAsync
SELECT MAX([b].[EndedAt])
FROM [BackupRuns] AS [b]
WHERE [b].[State] = N'Done'
GO

-- Storage.StorageHealth.ReadAsync
SELECT TOP(2) COUNT(*), COALESCE(SUM([s0].[Size]), CAST(0 AS bigint)), MIN([s0].[VerifiedAt]), MAX([s0].[VerifiedAt]), COUNT(CASE
    WHEN [s0].[VerifiedAt] < @overdue THEN 1
END)
FROM (
    SELECT [s].[Size], [s].[VerifiedAt], 1 AS [Key]
    FROM [StoredContents] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School AND EXISTS (
        SELECT 1
        FROM [EvidenceFiles] AS [e]
        WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256])
) AS [s0]
GROUP BY [s0].[Key]
GO

-- Storage.StorageHealth.ReadAsync
SELECT TOP(@p) [b].[Id], [b].[StartedAt], [b].[EndedAt], [b].[State], [b].[Files], [b].[Bytes]
FROM [BackupRuns] AS [b]
ORDER BY [b].[StartedAt] DESC
GO

-- Storage.StorageHealth.ReadAsync
SELECT TOP(@p) [e].[Id], [e].[FoundAt], [e].[HealedAt], [e].[Kind], [e].[Place], [e].[SchoolId], [e].[Sha256], [e].[Version]
FROM [EvidenceDamages] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[HealedAt] IS NOT NULL
ORDER BY [e].[HealedAt] DESC
GO

-- Storage.StorageHealth.ReadAsync
SELECT [e].[Id], [e].[FoundAt], [e].[HealedAt], [e].[Kind], [e].[Place], [e].[SchoolId], [e].[Sha256], [e].[Version]
FROM [EvidenceDamages] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[HealedAt] IS NULL
ORDER BY [e].[FoundAt]
GO

-- Storage.UnknownContent.AddReferencedAsync
SELECT [e].[SchoolId], [e].[Sha256], MAX([e].[Size]) AS [Size], MIN([e].[AcceptedAt]) AS [At]
FROM [EvidenceFiles] AS [e]
WHERE NOT EXISTS (
    SELECT 1
    FROM [StoredContents] AS [s]
    WHERE [s].[SchoolId] = [e].[SchoolId] AND [s].[Sha256] = [e].[Sha256])
GROUP BY [e].[SchoolId], [e].[Sha256]
GO

-- Storage.UnknownContent.AddStrayAsync
SELECT [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE [s].[Sha256] IN (@hashes1, @hashes2)
GO

-- Storage.UnusedContent.NoteReferencesAsync
UPDATE [s]
SET [s].[UnreferencedSince] = @p
FROM [StoredContents] AS [s]
WHERE [s].[UnreferencedSince] IS NOT NULL AND EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256])
GO

-- Storage.UnusedContent.NoteReferencesAsync
UPDATE [s]
SET [s].[UnreferencedSince] = @p
FROM [StoredContents] AS [s]
WHERE [s].[UnreferencedSince] IS NULL AND NOT EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256])
GO

-- Storage.UnusedContent.RemoveAsync
DELETE FROM [s]
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Sha256] = @_8__locals1_key_Sha256 AND [s].[UnreferencedSince] <= @_8__locals1_cutoff AND [s].[LastKeptAt] <= @_8__locals1_cutoff2 AND NOT EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Sha256] = @_8__locals1_key_Sha256)
GO

-- Storage.UnusedContent.SweepAsync
SELECT [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE [s].[UnreferencedSince] <= @cutoff AND [s].[LastKeptAt] <= @cutoff1
GO

-- Storage.VerifyEvidence.AllAsync
SELECT [s].[SchoolId], [s].[Sha256], [s].[FirstKeptAt], [s].[LastKeptAt], [s].[Size], [s].[UnreferencedSince], [s].[VerifiedAt]
FROM [StoredContents] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND EXISTS (
    SELECT 1
    FROM [EvidenceFiles] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[SchoolId] = [s].[SchoolId] AND [e].[Sha256] = [s].[Sha256])
ORDER BY [s].[FirstKeptAt]
GO

-- Synthetic.SyntheticCity.TakenAsync
SELECT TOP(1) [s].[Code]
FROM [Schools] AS [s]
WHERE [s].[Code] IN (@codes1, @codes2)
ORDER BY [s].[Code]
GO

-- Windows.Calendars (compiled)
SELECT [s1].[Id], [s1].[ClosingCeremony], [s1].[GraduatesCeremony], [s1].[SchoolId], [s1].[Term], [s1].[Version], [s1].[Year], [s2].[SchoolId], [s2].[Code], [s2].[Name], [s2].[Version], [s2].[Policy_AccountNameMinLength], [s2].[Policy_CertificationDays], [s2].[Policy_DescriptionMaxLength], [s2].[Policy_DocumentMaxBytes], [s2].[Policy_FirstReminderDays], [s2].[Policy_MediaMaxBytes], [s2].[Policy_OutcomesPerCourse], [s2].[Policy_OutcomesPerSemester], [s2].[Policy_PerformancesLastMonthDay], [s2].[Policy_ReceiptConfirmationDays], [s2].[Policy_SecondReminderDays], [s2].[Policy_StaffPasswordMinLength], [s2].[Policy_StudentMaxBytes], [s2].[Policy_StudentPasswordMinLength], [s2].[Policy_TickedOutcomesPerYear], [s2].[Policy_TickedPerformancesPerYear], [s2].[Policy_TitleMaxLength], [s2].[Policy_UndoPublishingSeconds], [e0].[Id], [e0].[ClosesAt], [e0].[Grade], [e0].[GrantedAt], [e0].[GrantedBy], [e0].[Kind], [e0].[Reason], [e0].[SchoolId], [e0].[Scope], [e0].[SemesterId], [e0].[SubjectId], [e0].[Version], [e0].[WithdrawReason], [e0].[WithdrawnAt], [e0].[WithdrawnBy], [e0].[Year]
FROM (
    SELECT TOP(@count) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
    FROM [Semesters] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
    ORDER BY [s].[Year] DESC, [s].[Term] DESC
) AS [s1]
INNER JOIN (
    SELECT [s0].[SchoolId], [s0].[Code], [s0].[Name], [s0].[Version], [s0].[Policy_AccountNameMinLength], [s0].[Policy_CertificationDays], [s0].[Policy_DescriptionMaxLength], [s0].[Policy_DocumentMaxBytes], [s0].[Policy_FirstReminderDays], [s0].[Policy_MediaMaxBytes], [s0].[Policy_OutcomesPerCourse], [s0].[Policy_OutcomesPerSemester], [s0].[Policy_PerformancesLastMonthDay], [s0].[Policy_ReceiptConfirmationDays], [s0].[Policy_SecondReminderDays], [s0].[Policy_StaffPasswordMinLength], [s0].[Policy_StudentMaxBytes], [s0].[Policy_StudentPasswordMinLength], [s0].[Policy_TickedOutcomesPerYear], [s0].[Policy_TickedPerformancesPerYear], [s0].[Policy_TitleMaxLength], [s0].[Policy_UndoPublishingSeconds]
    FROM [Schools] AS [s0]
    WHERE [s0].[SchoolId] = @ef_filter__School0
) AS [s2] ON [s1].[SchoolId] = [s2].[SchoolId]
LEFT JOIN (
    SELECT [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[GrantedAt], [e].[GrantedBy], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawReason], [e].[WithdrawnAt], [e].[WithdrawnBy], [e].[Year]
    FROM [Extensions] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School1
) AS [e0] ON [s1].[Id] = [e0].[SemesterId]
ORDER BY [s1].[Year] DESC, [s1].[Term] DESC, [s1].[Id], [s2].[SchoolId]
GO

-- Windows.Calendars (compiled)
SELECT [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year], [s1].[SchoolId], [s1].[Code], [s1].[Name], [s1].[Version], [s1].[Policy_AccountNameMinLength], [s1].[Policy_CertificationDays], [s1].[Policy_DescriptionMaxLength], [s1].[Policy_DocumentMaxBytes], [s1].[Policy_FirstReminderDays], [s1].[Policy_MediaMaxBytes], [s1].[Policy_OutcomesPerCourse], [s1].[Policy_OutcomesPerSemester], [s1].[Policy_PerformancesLastMonthDay], [s1].[Policy_ReceiptConfirmationDays], [s1].[Policy_SecondReminderDays], [s1].[Policy_StaffPasswordMinLength], [s1].[Policy_StudentMaxBytes], [s1].[Policy_StudentPasswordMinLength], [s1].[Policy_TickedOutcomesPerYear], [s1].[Policy_TickedPerformancesPerYear], [s1].[Policy_TitleMaxLength], [s1].[Policy_UndoPublishingSeconds], [e0].[Id], [e0].[ClosesAt], [e0].[Grade], [e0].[GrantedAt], [e0].[GrantedBy], [e0].[Kind], [e0].[Reason], [e0].[SchoolId], [e0].[Scope], [e0].[SemesterId], [e0].[SubjectId], [e0].[Version], [e0].[WithdrawReason], [e0].[WithdrawnAt], [e0].[WithdrawnBy], [e0].[Year]
FROM [Semesters] AS [s]
INNER JOIN (
    SELECT [s0].[SchoolId], [s0].[Code], [s0].[Name], [s0].[Version], [s0].[Policy_AccountNameMinLength], [s0].[Policy_CertificationDays], [s0].[Policy_DescriptionMaxLength], [s0].[Policy_DocumentMaxBytes], [s0].[Policy_FirstReminderDays], [s0].[Policy_MediaMaxBytes], [s0].[Policy_OutcomesPerCourse], [s0].[Policy_OutcomesPerSemester], [s0].[Policy_PerformancesLastMonthDay], [s0].[Policy_ReceiptConfirmationDays], [s0].[Policy_SecondReminderDays], [s0].[Policy_StaffPasswordMinLength], [s0].[Policy_StudentMaxBytes], [s0].[Policy_StudentPasswordMinLength], [s0].[Policy_TickedOutcomesPerYear], [s0].[Policy_TickedPerformancesPerYear], [s0].[Policy_TitleMaxLength], [s0].[Policy_UndoPublishingSeconds]
    FROM [Schools] AS [s0]
    WHERE [s0].[SchoolId] = @ef_filter__School
) AS [s1] ON [s].[SchoolId] = [s1].[SchoolId]
LEFT JOIN (
    SELECT [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[GrantedAt], [e].[GrantedBy], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawReason], [e].[WithdrawnAt], [e].[WithdrawnBy], [e].[Year]
    FROM [Extensions] AS [e]
    WHERE [e].[SchoolId] = @ef_filter__School0
) AS [e0] ON [s].[Id] = [e0].[SemesterId]
WHERE [s].[SchoolId] = @ef_filter__School1 AND [s].[Id] = @id
ORDER BY [s].[Id], [s1].[SchoolId]
GO

-- Windows.Calendars.CurrentSemesterAsync
SELECT TOP(@p) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
ORDER BY [s].[Year] DESC, [s].[Term] DESC
GO

-- Windows.Calendars.ExtendedCoursesAsync
SELECT [c].[StudentId], [c].[CourseId]
FROM [CourseMembers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[StudentId] IN (@students1, @students2) AND [c].[CourseId] IN (@extended1, @extended2)
GO

-- Windows.Calendars.PolicyAsync
SELECT TOP(2) [s].[Policy_AccountNameMinLength], [s].[Policy_CertificationDays], [s].[Policy_DescriptionMaxLength], [s].[Policy_DocumentMaxBytes], [s].[Policy_FirstReminderDays], [s].[Policy_MediaMaxBytes], [s].[Policy_OutcomesPerCourse], [s].[Policy_OutcomesPerSemester], [s].[Policy_PerformancesLastMonthDay], [s].[Policy_ReceiptConfirmationDays], [s].[Policy_SecondReminderDays], [s].[Policy_StaffPasswordMinLength], [s].[Policy_StudentMaxBytes], [s].[Policy_StudentPasswordMinLength], [s].[Policy_TickedOutcomesPerYear], [s].[Policy_TickedPerformancesPerYear], [s].[Policy_TitleMaxLength], [s].[Policy_UndoPublishingSeconds]
FROM [Schools] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School
GO

-- Windows.Calendars.YearCalendarAsync
SELECT [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[GrantedAt], [e].[GrantedBy], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawReason], [e].[WithdrawnAt], [e].[WithdrawnBy], [e].[Year]
FROM [Extensions] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year AND [e].[SemesterId] IS NULL
GO

-- Windows.Calendars.YearCalendarAsync
SELECT [y].[Id], [y].[FirstDay], [y].[Grade], [y].[Kind], [y].[LastDay], [y].[SchoolId], [y].[Version], [y].[Year]
FROM [YearWindows] AS [y]
WHERE [y].[SchoolId] = @ef_filter__School AND [y].[Year] = @year
GO

-- Windows.CeremonyPreview.ReadAsync
SELECT TOP(2) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @semester
GO

-- Windows.ChangeCeremonies.ExecuteAsync
SELECT TOP(2) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @command_Semester
GO

-- Windows.ChangePreviews.SubjectsAsync
SELECT [c].[CourseId], [c].[StudentId], [c].[ImportRunId], [c].[SchoolId]
FROM [CourseMembers] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[CourseId] IN (@courses1, @courses2)
GO

-- Windows.ChangePreviews.SubjectsAsync
SELECT [c].[Id], [c].[Grade], [c].[HomeroomTeacherId], [c].[ImportRunId], [c].[Name], [c].[SchoolId], [c].[Version], [c].[Year]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Year] = @year
GO

-- Windows.ChangePreviews.SubjectsAsync
SELECT [e].[StudentId], [e].[ClassId]
FROM [Enrolments] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2)
GO

-- Windows.ChangePreviews.SubjectsAsync
SELECT [o].[StudentId], [o].[ClassId], [o].[CourseId], CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o1].[Verdict]
        FROM [OutcomeRevisions] AS [o1]
        WHERE [o1].[SchoolId] = @ef_filter__School AND [o].[Id] = [o1].[OutcomeId]
        ORDER BY [o1].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END AS [State]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[SemesterId] = @semester AND CASE
    WHEN [o].[State] <> N'Decided' OR CASE
        WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
        ELSE CAST(1 AS bit)
    END = CAST(1 AS bit) THEN [o].[State]
    WHEN (
        SELECT TOP(1) [o0].[Verdict]
        FROM [OutcomeRevisions] AS [o0]
        WHERE [o0].[SchoolId] = @ef_filter__School1 AND [o].[Id] = [o0].[OutcomeId]
        ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
    ELSE N'Failed'
END IN (@open1, @open2)
GO

-- Windows.CloseCertification.SettleAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[TeacherId] = @_8__locals1_teacher
GO

-- Windows.CloseCertification.TeachersAsync
SELECT DISTINCT [o].[TeacherId]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @semester AND [o].[State] IN (N'Sent', N'Read', N'Decided')
GO

-- Windows.CloseCertification.TellTheSchoolAsync
SELECT COUNT(*)
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @semester AND [o].[State] = N'Expired' AND [o].[ChangedAt] > @before
GO

-- Windows.CloseCertification.TellTheSchoolAsync
SELECT MAX([w].[HandledAt])
FROM [WindowClosings] AS [w]
WHERE [w].[SchoolId] = @ef_filter__School AND [w].[SemesterId] = @semester AND [w].[Kind] = N'Certification'
GO

-- Windows.CloseCertification.TellTheSchoolAsync
SELECT [a].[Id]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Roles] & 32 = 32
GO

-- Windows.CloseUploads.TellStudentsAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[StudentId] IN (@students1, @students2)
GO

-- Windows.CloseUploads.TellStudentsAsync
SELECT [o].[Id], [o].[ChangedAt], [o].[ClassId], [o].[CourseId], [o].[CreatedAt], [o].[EffectiveAt], [o].[IsCounted], [o].[PublicationId], [o].[PublisherId], [o].[SchoolId], [o].[SemesterId], [o].[State], [o].[StudentId], [o].[TeacherId], [o].[Version]
FROM [Outcomes] AS [o]
WHERE [o].[SchoolId] = @ef_filter__School AND [o].[SemesterId] = @semester AND [o].[State] = N'Draft'
GO

-- Windows.Closings.HandleOnceAsync
SELECT TOP(2) [w].[Id], [w].[ClosedAt], [w].[HandledAt], [w].[IsDueAgain], [w].[Kind], [w].[SchoolId], [w].[SemesterId], [w].[Version]
FROM [WindowClosings] AS [w]
WHERE [w].[SchoolId] = @ef_filter__School AND [w].[SemesterId] = @semester AND [w].[Kind] = @closing_Kind AND [w].[ClosedAt] = @closing_At
GO

-- Windows.DueClosings.ReadAsync
SELECT [w].[Kind], [w].[ClosedAt]
FROM [WindowClosings] AS [w]
WHERE [w].[SchoolId] = @ef_filter__School AND [w].[SemesterId] = @semester AND [w].[IsDueAgain] = CAST(0 AS bit)
GO

-- Windows.ExtensionHistory.NamesAsync
SELECT [c].[Id], [c].[Name]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@classes1, @classes2)
GO

-- Windows.ExtensionHistory.NamesAsync
SELECT [c].[Id], [c].[Subject]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@courses1, @courses2)
GO

-- Windows.ExtensionHistory.NamesAsync
SELECT [s].[Id], [s].[Name], [s].[StudentNo]
FROM [Students] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] IN (@students1, @students2)
GO

-- Windows.ExtensionHistory.ReadAsync
SELECT TOP(@p) [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[GrantedAt], [e].[GrantedBy], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawReason], [e].[WithdrawnAt], [e].[WithdrawnBy], [e].[Year]
FROM [Extensions] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Year] = @year
ORDER BY [e].[Id] DESC
GO

-- Windows.ExtensionHistory.ReadAsync
SELECT [a].[Id], [a].[CredentialState], [a].[ImportRunId], [a].[IsActive], [a].[IssuedAt], [a].[Language], [a].[LastSignInAt], [a].[Name], [a].[Roles], [a].[SchoolId], [a].[SecurityStamp], [a].[SignInName], [a].[StateReason], [a].[StudentId], [a].[TeacherId], [a].[UndoPublishingSeconds], [a].[Version]
FROM [Accounts] AS [a]
WHERE [a].[SchoolId] = @ef_filter__School AND [a].[Id] IN (@ids1, @ids2)
GO

-- Windows.ExtensionSubjects.ReadAsync
SELECT TOP(@p) [c].[Id], [c].[Subject], [c].[Code]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[SemesterId] = @_8__locals1_semester AND ([c].[Subject] LIKE @words_contains ESCAPE N'\' OR [c].[Code] LIKE @words_contains0 ESCAPE N'\')
ORDER BY [c].[Code]
GO

-- Windows.ExtensionSubjects.ReadAsync
SELECT TOP(@p) [s0].[Id], [s0].[Name], [c0].[Name] + N' ' + [s0].[StudentNo]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [s].[Id], [s].[Name], [s].[StudentNo]
    FROM [Students] AS [s]
    WHERE [s].[SchoolId] = @ef_filter__School
) AS [s0] ON [e].[StudentId] = [s0].[Id]
INNER JOIN (
    SELECT [c].[Id], [c].[Name]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School0
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School1 AND [e].[Year] = @_8__locals1_year AND ([s0].[Name] LIKE @words_contains ESCAPE N'\' OR [s0].[StudentNo] LIKE @words_contains0 ESCAPE N'\')
ORDER BY [s0].[StudentNo]
GO

-- Windows.ExtensionTarget.FindAsync
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Semesters] AS [s]
        WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Id] = @semester AND [s].[Year] = @terms_Year) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
GO

-- Windows.ExtensionTarget.GradesAsync
SELECT [c0].[Grade]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[StudentId] = @student AND [e].[Year] = @_8__locals1_year
GO

-- Windows.ExtensionTarget.GradesAsync
SELECT [c].[Grade]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @homeroom AND [c].[Year] = @_8__locals1_year
GO

-- Windows.ExtensionTarget.GradesAsync
SELECT [c].[Grade]
FROM [Courses] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] = @course AND [c].[SemesterId] = @semester
GO

-- Windows.HandledClosings.ForgetHandledAsync
SELECT [w].[Id], [w].[ClosedAt], [w].[HandledAt], [w].[IsDueAgain], [w].[Kind], [w].[SchoolId], [w].[SemesterId], [w].[Version]
FROM [WindowClosings] AS [w]
WHERE [w].[SchoolId] = @ef_filter__School AND [w].[SemesterId] = @semester
GO

-- Windows.OutcomeWindows (compiled)
SELECT [c].[Id], [c].[Grade]
FROM [Classes] AS [c]
WHERE [c].[SchoolId] = @ef_filter__School AND [c].[Id] IN (@classes1, @classes2)
GO

-- Windows.SemesterDates.ViewAsync
SELECT [o1].[Key], COUNT(*) AS [Count]
FROM (
    SELECT CASE
        WHEN [o].[State] <> N'Decided' OR CASE
            WHEN [o].[EffectiveAt] <= @now THEN CAST(0 AS bit)
            ELSE CAST(1 AS bit)
        END = CAST(1 AS bit) THEN [o].[State]
        WHEN (
            SELECT TOP(1) [o0].[Verdict]
            FROM [OutcomeRevisions] AS [o0]
            WHERE [o0].[SchoolId] = @ef_filter__School AND [o].[Id] = [o0].[OutcomeId]
            ORDER BY [o0].[Number] DESC) = N'Pass' THEN N'Passed'
        ELSE N'Failed'
    END AS [Key]
    FROM [Outcomes] AS [o]
    WHERE [o].[SchoolId] = @ef_filter__School0 AND [o].[SemesterId] = @semester
) AS [o1]
GROUP BY [o1].[Key]
GO

-- Windows.SemesterDates.ViewAsync
SELECT [w].[Id], [w].[ClosedAt], [w].[HandledAt], [w].[IsDueAgain], [w].[Kind], [w].[SchoolId], [w].[SemesterId], [w].[Version]
FROM [WindowClosings] AS [w]
WHERE [w].[SchoolId] = @ef_filter__School AND [w].[SemesterId] = @semester AND [w].[IsDueAgain] = CAST(0 AS bit)
GO

-- Windows.SemesterOrder.OrderRefusalAsync
SELECT TOP(2) [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Year] = @semester_Year AND [s].[Term] <> @semester_Term
GO

-- Windows.SetYearWindow.ChangeAsync
SELECT TOP(2) [y].[Id], [y].[FirstDay], [y].[Grade], [y].[Kind], [y].[LastDay], [y].[SchoolId], [y].[Version], [y].[Year]
FROM [YearWindows] AS [y]
WHERE [y].[SchoolId] = @ef_filter__School AND [y].[Year] = @place_Year AND [y].[Kind] = @place_Kind AND [y].[Grade] = @place_Grade
GO

-- Windows.WindowTurns.ReadAsync
SELECT [d].[Id], [d].[AbsentId], [d].[DeputisingId], [d].[EndedAt], [d].[From], [d].[Reason], [d].[SchoolId], [d].[Until], [d].[Version]
FROM [Deputies] AS [d]
WHERE [d].[SchoolId] = @ef_filter__School AND [d].[EndedAt] IS NULL AND [d].[Until] >= @today
GO

-- Windows.WindowTurns.ReadAsync
SELECT [s].[Id], [s].[ClosingCeremony], [s].[GraduatesCeremony], [s].[SchoolId], [s].[Term], [s].[Version], [s].[Year]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Year] >= @current
GO

-- Windows.WithdrawExtension.ExecuteAsync
SELECT TOP(2) [e].[Id], [e].[ClosesAt], [e].[Grade], [e].[GrantedAt], [e].[GrantedBy], [e].[Kind], [e].[Reason], [e].[SchoolId], [e].[Scope], [e].[SemesterId], [e].[SubjectId], [e].[Version], [e].[WithdrawReason], [e].[WithdrawnAt], [e].[WithdrawnBy], [e].[Year]
FROM [Extensions] AS [e]
WHERE [e].[SchoolId] = @ef_filter__School AND [e].[Id] = @command_Extension
GO

-- Windows.YearDates.ReadAsync
SELECT [s].[Id]
FROM [Semesters] AS [s]
WHERE [s].[SchoolId] = @ef_filter__School AND [s].[Year] = @chosen
ORDER BY [s].[Term]
GO

-- Windows.YearDates.ReadAsync
SELECT [y].[Id], [y].[FirstDay], [y].[Grade], [y].[Kind], [y].[LastDay], [y].[SchoolId], [y].[Version], [y].[Year]
FROM [YearWindows] AS [y]
WHERE [y].[SchoolId] = @ef_filter__School AND [y].[Year] = @chosen
GO

-- Windows.YearPreviews.PreviewAsync
SELECT [e].[StudentId], [e].[ClassId], [c0].[Grade]
FROM [Enrolments] AS [e]
INNER JOIN (
    SELECT [c].[Id], [c].[Grade]
    FROM [Classes] AS [c]
    WHERE [c].[SchoolId] = @ef_filter__School
) AS [c0] ON [e].[ClassId] = [c0].[Id]
WHERE [e].[SchoolId] = @ef_filter__School0 AND [e].[Year] = @year AND [e].[Status] IN (@present1, @present2)
GO

-- save Account
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Accounts] ([Id], [CredentialState], [ImportRunId], [IsActive], [IssuedAt], [Language], [LastSignInAt], [Name], [Roles], [SchoolId], [SecurityStamp], [SignInName], [StateReason], [StudentId], [TeacherId], [UndoPublishingSeconds], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
GO

-- save Account
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Accounts] SET [CredentialState] = @p0, [IsActive] = @p1, [IssuedAt] = @p2, [Language] = @p3, [LastSignInAt] = @p4, [Name] = @p5, [Roles] = @p6, [SecurityStamp] = @p7, [SignInName] = @p8, [StateReason] = @p9, [UndoPublishingSeconds] = @p10, [Version] = @p11
OUTPUT 1
WHERE [Id] = @p12 AND [Version] = @p13;
GO

-- save AdviserAssignment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [AdviserAssignments] ([Id], [EndedAt], [SchoolId], [Since], [StudentId], [TeacherId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save AdviserAssignment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [AdviserAssignments] SET [EndedAt] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save BackupRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [BackupRuns] ([Id], [Bytes], [EndedAt], [Files], [Fresh], [Problem], [StartedAt], [State])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save BackupRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [BackupRuns] SET [Bytes] = @p0, [EndedAt] = @p1, [Problem] = @p2, [State] = @p3
OUTPUT 1
WHERE [Id] = @p4;
GO

-- save CadreRole
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [CadreRoles]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save CadreRole
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CadreRoles] ([Id], [From], [ImportRunId], [Level], [Post], [SchoolId], [SemesterId], [StudentId], [Unit], [Until], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- save CadreRole
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [CadreRoles] SET [Unit] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save CertificationReminder
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CertificationReminders] ([Id], [At], [ClosesAt], [LeadDays], [RecipientId], [SchoolId], [SemesterId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save ConductRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [ConductRecords]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save ConductRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ConductRecords] ([Id], [ImportRunId], [Kind], [On], [SchoolId], [StudentId], [Text], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save Course
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Courses] ([Id], [Code], [Credits], [Grade], [ImportRunId], [IsCreditBearing], [IsRequired], [SchoolId], [SemesterId], [Subject], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- save Course
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Courses] SET [Credits] = @p0, [Subject] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save CourseMember
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [CourseMembers]
OUTPUT 1
WHERE [CourseId] = @p0 AND [StudentId] = @p1;
GO

-- save CourseMember
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseMembers] ([CourseId], [StudentId], [ImportRunId], [SchoolId])
VALUES (@p0, @p1, @p2, @p3);
GO

-- save CourseRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseRecords] ([Id], [CourseId], [ImportRunId], [IsEarned], [Kind], [SchoolId], [Score], [StudentId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save CourseRecord
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [CourseRecords] SET [Score] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save CourseTeacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [CourseTeachers]
OUTPUT 1
WHERE [CourseId] = @p0 AND [TeacherId] = @p1;
GO

-- save CourseTeacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [CourseTeachers] ([CourseId], [TeacherId], [ImportRunId], [SchoolId])
VALUES (@p0, @p1, @p2, @p3);
GO

-- save Credential
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Credentials]
OUTPUT 1
WHERE [AccountId] = @p0 AND [Number] = @p1;
GO

-- save Credential
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Credentials] ([AccountId], [Number], [Issuer], [Kind], [SchoolId], [Secret], [Subject])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save Credential
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Credentials] SET [Secret] = @p0
OUTPUT 1
WHERE [AccountId] = @p1 AND [Number] = @p2;
GO

-- save DecisionCorrection
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [DecisionCorrections] ([Number], [OutcomeId], [RevisionNumber], [CorrectedAt], [CorrectedBy], [DecidedAt], [DecidedBy], [Feedback], [Reason], [SchoolId], [Verdict])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- save Deputy
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Deputies] ([Id], [AbsentId], [DeputisingId], [EndedAt], [From], [Reason], [SchoolId], [Until], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save Deputy
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Deputies] SET [EndedAt] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save DeputyCourse
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [DeputyCourses] ([CourseId], [DeputyId], [SchoolId])
VALUES (@p0, @p1, @p2);
GO

-- save DiversePerformance
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Performances] ([Id], [Category], [Description], [Name], [SchoolId], [StudentId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save DueRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [DueRuns] ([Name], [EndedAt], [HasFailed], [StartedAt])
VALUES (@p0, @p1, @p2, @p3);
GO

-- save DueRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [DueRuns] SET [EndedAt] = @p0, [HasFailed] = @p1, [StartedAt] = @p2
OUTPUT 1
WHERE [Name] = @p3 AND [StartedAt] = @p4;
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Enrolments]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Enrolments] ([Id], [ClassId], [ImportRunId], [SchoolId], [SeatNo], [Since], [Status], [StudentId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save Enrolment
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Enrolments] SET [ClassId] = @p0, [SeatNo] = @p1, [Since] = @p2, [Status] = @p3, [Version] = @p4
OUTPUT 1
WHERE [Id] = @p5 AND [Version] = @p6;
GO

-- save EntryReason
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [EntryReasons]
OUTPUT 1
WHERE [EntryId] = @p0;
GO

-- save EntryReason
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [EntryReasons] ([EntryId], [SchoolId], [Text])
VALUES (@p0, @p1, @p2);
GO

-- save EvidenceDamage
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [EvidenceDamages] ([Id], [FoundAt], [HealedAt], [Kind], [Place], [SchoolId], [Sha256], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save EvidenceDamage
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [EvidenceDamages] SET [HealedAt] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [EvidenceFiles]
OUTPUT 1
WHERE [Id] = @p0;
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [EvidenceFiles] ([Id], [AcceptedAt], [CountedBytes], [Finding], [Format], [ItemId], [ItemKind], [Kind], [Name], [OutcomeId], [ReadAt], [Revision], [Scan], [ScannedAt], [SchoolId], [Sha256], [Size], [StartedAt], [StudentId], [UploadId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19);
GO

-- save EvidenceFile
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [EvidenceFiles] SET [Finding] = @p0, [ReadAt] = @p1, [Scan] = @p2, [ScannedAt] = @p3
OUTPUT 1
WHERE [Id] = @p4;
GO

-- save Extension
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Extensions] ([Id], [ClosesAt], [Grade], [GrantedAt], [GrantedBy], [Kind], [Reason], [SchoolId], [Scope], [SemesterId], [SubjectId], [Version], [WithdrawReason], [WithdrawnAt], [WithdrawnBy], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
GO

-- save Extension
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Extensions] SET [Version] = @p0, [WithdrawReason] = @p1, [WithdrawnAt] = @p2, [WithdrawnBy] = @p3
OUTPUT 1
WHERE [Id] = @p4 AND [Version] = @p5;
GO

-- save FeedbackDraft
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [FeedbackDrafts]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save FeedbackDraft
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [FeedbackDrafts] ([Id], [AuthorId], [OutcomeId], [Revision], [SchoolId], [Text], [TypedAt], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save FeedbackDraft
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [FeedbackDrafts] SET [Text] = @p0, [TypedAt] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save FormerPlace
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [FormerPlaces] ([EnrolmentId], [Number], [ClassId], [ImportRunId], [SchoolId], [SeatNo], [Since], [Status], [Until])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
GO

-- save HomeroomClass
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Classes] ([Id], [Grade], [HomeroomTeacherId], [ImportRunId], [Name], [SchoolId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save HomeroomClass
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Classes] SET [HomeroomTeacherId] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save ImportRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ImportRuns] ([Id], [Absent], [Added], [At], [By], [Changed], [FileName], [Kind], [Removed], [SchoolId], [Sha256], [State], [Unchanged], [UndoneAt], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);
GO

-- save ImportRun
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [ImportRuns] SET [State] = @p0, [UndoneAt] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save Installation
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Installations] ([Id], [MadeAt])
VALUES (@p0, @p1);
GO

-- save JournalChain
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [JournalChains] ([SchoolId], [Length], [Seal])
VALUES (@p0, @p1, @p2);
GO

-- save JournalChain
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [JournalChains] SET [Length] = @p0, [Seal] = @p1
OUTPUT 1
WHERE [SchoolId] = @p2 AND [Length] = @p3;
GO

-- save JournalEntry
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Journal] ([Id], [Action], [At], [By], [Facts], [Number], [SchoolId], [Seal], [Step], [Subject])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save JournalEntry
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Journal] SET [Number] = @p0, [Seal] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Number] IS NULL;
GO

-- save KeptContent
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [StoredContents] ([SchoolId], [Sha256], [FirstKeptAt], [LastKeptAt], [Size], [UnreferencedSince], [VerifiedAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Outcomes]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Outcomes] ([Id], [ChangedAt], [ClassId], [CourseId], [CreatedAt], [EffectiveAt], [IsCounted], [PublicationId], [PublisherId], [SchoolId], [SemesterId], [State], [StudentId], [TeacherId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);
GO

-- save LearningOutcome
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Outcomes] SET [ChangedAt] = @p0, [CourseId] = @p1, [EffectiveAt] = @p2, [IsCounted] = @p3, [PublicationId] = @p4, [PublisherId] = @p5, [State] = @p6, [TeacherId] = @p7, [Version] = @p8
OUTPUT 1
WHERE [Id] = @p9 AND [Version] = @p10;
GO

-- save MistakeReport
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [MistakeReports] ([Id], [Answer], [AnsweredAt], [AnsweredBy], [IsCorrected], [Part], [ReportedAt], [SchoolId], [StudentId], [SubjectId], [Text], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
GO

-- save MistakeReport
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [MistakeReports] SET [Answer] = @p0, [AnsweredAt] = @p1, [AnsweredBy] = @p2, [IsCorrected] = @p3, [Version] = @p4
OUTPUT 1
WHERE [Id] = @p5 AND [Version] = @p6;
GO

-- save Notice
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Notices] ([Id], [Arguments], [At], [Kind], [ReadAt], [RecipientId], [SchoolId], [Version], [Subject_Id], [Subject_Topic])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save Notice
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Notices] SET [ReadAt] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save NoticeMail
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [NoticeMails] ([NoticeId], [DueAt], [SchoolId], [State], [Tries], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- save NoticeMail
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [NoticeMails] SET [DueAt] = @p0, [State] = @p1, [Tries] = @p2, [Version] = @p3
OUTPUT 1
WHERE [NoticeId] = @p4 AND [Version] = @p5;
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [OutcomeRevisions]
OUTPUT 1
WHERE [Number] = @p0 AND [OutcomeId] = @p1;
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [OutcomeRevisions] ([Number], [OutcomeId], [DecidedAt], [DecidedBy], [Description], [Feedback], [PublishedAt], [SchoolId], [SentAt], [Title], [Verdict])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);
GO

-- save OutcomeRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [OutcomeRevisions] SET [DecidedAt] = @p0, [DecidedBy] = @p1, [Description] = @p2, [Feedback] = @p3, [PublishedAt] = @p4, [SentAt] = @p5, [Title] = @p6, [Verdict] = @p7
OUTPUT 1
WHERE [Number] = @p8 AND [OutcomeId] = @p9;
GO

-- save PhraseList
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [PhraseLists] ([Id], [SchoolId], [Version], [Phrases])
VALUES (@p0, @p1, @p2, @p3);
GO

-- save PhraseList
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [PhraseLists] SET [Version] = @p0, [Phrases] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO

-- save PolicyRevision
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [PolicyRevisions] ([Id], [At], [By], [Changes], [Reason], [SchoolId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5);
GO

-- save ReminderRound
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ReminderRounds] ([Id], [ClosesAt], [HandledAt], [LeadDays], [SchoolId], [SemesterId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save SavedCommand
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Commands] ([Id], [At], [SchoolId])
VALUES (@p0, @p1, @p2);
GO

-- save School
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Schools] ([SchoolId], [Code], [Name], [Version], [Policy_AccountNameMinLength], [Policy_CertificationDays], [Policy_DescriptionMaxLength], [Policy_DocumentMaxBytes], [Policy_FirstReminderDays], [Policy_MediaMaxBytes], [Policy_OutcomesPerCourse], [Policy_OutcomesPerSemester], [Policy_PerformancesLastMonthDay], [Policy_ReceiptConfirmationDays], [Policy_SecondReminderDays], [Policy_StaffPasswordMinLength], [Policy_StudentMaxBytes], [Policy_StudentPasswordMinLength], [Policy_TickedOutcomesPerYear], [Policy_TickedPerformancesPerYear], [Policy_TitleMaxLength], [Policy_UndoPublishingSeconds])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);
GO

-- save School
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Schools] SET [Name] = @p0, [Version] = @p1, [Policy_CertificationDays] = @p2, [Policy_FirstReminderDays] = @p3, [Policy_MediaMaxBytes] = @p4, [Policy_OutcomesPerSemester] = @p5, [Policy_PerformancesLastMonthDay] = @p6, [Policy_SecondReminderDays] = @p7, [Policy_StudentMaxBytes] = @p8, [Policy_StudentPasswordMinLength] = @p9
OUTPUT 1
WHERE [SchoolId] = @p10 AND [Version] = @p11;
GO

-- save Semester
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Semesters] ([Id], [ClosingCeremony], [GraduatesCeremony], [SchoolId], [Term], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
GO

-- save Semester
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Semesters] SET [ClosingCeremony] = @p0, [GraduatesCeremony] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save SignInTally
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [SignInTallies] ([Name], [Count], [LastAt])
VALUES (@p0, @p1, @p2);
GO

-- save Student
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Students] ([Id], [ImportRunId], [Name], [SchoolId], [StoredBytes], [StudentNo], [Version], [Personal_BirthDate], [Personal_Email], [Personal_NationalId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save Student
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Students] SET [Name] = @p0, [StoredBytes] = @p1, [Version] = @p2, [Personal_BirthDate] = @p3, [Personal_Email] = @p4, [Personal_NationalId] = @p5
OUTPUT 1
WHERE [Id] = @p6 AND [Version] = @p7;
GO

-- save Teacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Teachers] ([Id], [ImportRunId], [Name], [OwnEmail], [SchoolId], [TeacherNo], [Version], [Personal_BirthDate], [Personal_Email], [Personal_NationalId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
GO

-- save Teacher
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Teachers] SET [Name] = @p0, [OwnEmail] = @p1, [Version] = @p2, [Personal_Email] = @p3
OUTPUT 1
WHERE [Id] = @p4 AND [Version] = @p5;
GO

-- save WindowClosing
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [WindowClosings] ([Id], [ClosedAt], [HandledAt], [IsDueAgain], [Kind], [SchoolId], [SemesterId], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save WindowClosing
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [WindowClosings] SET [HandledAt] = @p0, [IsDueAgain] = @p1, [Version] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [Version] = @p4;
GO

-- save YearWindow
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [YearWindows]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;
GO

-- save YearWindow
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [YearWindows] ([Id], [FirstDay], [Grade], [Kind], [LastDay], [SchoolId], [Version], [Year])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
GO

-- save YearWindow
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [YearWindows] SET [LastDay] = @p0, [Version] = @p1
OUTPUT 1
WHERE [Id] = @p2 AND [Version] = @p3;
GO
