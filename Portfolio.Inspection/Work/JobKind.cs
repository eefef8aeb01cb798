namespace Portfolio.Inspection.Work;

/// <summary>What a worker is asked to do with the bytes that follow.</summary>
internal enum JobKind : byte
{
    /// <summary>Look for flaws in a piece of evidence; answered by one <see cref="FrameKind.Looked"/>.</summary>
    Evidence = 1,

    /// <summary>Read a table; answered by a form, rows and an end.</summary>
    Sheet = 2,
}
