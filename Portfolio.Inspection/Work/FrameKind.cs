namespace Portfolio.Inspection.Work;

/// <summary>The kinds of answer of a worker.</summary>
internal enum FrameKind : byte
{
    /// <summary>Sent once, when it is ready: <see cref="Hello"/>.</summary>
    Ready = 1,

    /// <summary>An <see cref="EvidenceFlaw"/>, or null.</summary>
    Looked = 2,

    /// <summary>How a table's text was decoded, such as <c>utf-8</c>.</summary>
    Form = 3,

    /// <summary>Some rows: <see cref="RowsRead"/>.</summary>
    Rows = 4,

    /// <summary>There are no more rows.</summary>
    End = 5,

    /// <summary>The file needs more memory than a worker has; no more answers follow.</summary>
    OutOfMemory = 6,
}
