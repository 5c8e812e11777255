#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Message {
  /// Why the system refused a step, by its errno: the system's own words in English, ours in Chinese for what a user meets
  /// with files and disks.
  public static func systemReason(_ code: Int32) -> Message {
    let english = String(cString: strerror(code))
    return Message("system-reason", en: english, zh: chinese[code] ?? "系统错误 \(code)")
  }

  private static let chinese: [Int32: String] = [
    EPERM: "操作不被允许", ENOENT: "文件或文件夹不存在", EIO: "读写出错", EACCES: "没有权限", EBUSY: "设备或资源忙",
    EEXIST: "文件已存在", ENOTDIR: "路径中有一段不是文件夹", EISDIR: "这是一个文件夹", EINVAL: "参数无效", EMFILE: "打开的文件过多",
    ENFILE: "系统打开的文件过多", EFBIG: "文件过大", ENOSPC: "磁盘空间不足", EROFS: "文件系统只读", EPIPE: "管道已断开",
    ENAMETOOLONG: "文件名过长", ELOOP: "符号链接层数过多", ENOMEM: "内存不足", EDQUOT: "磁盘配额已满", EAGAIN: "资源暂时不可用",
    ENXIO: "没有这样的设备", ETXTBSY: "文件正在运行", EXDEV: "跨越了文件系统",
  ]
}
