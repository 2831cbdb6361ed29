/* 大屏的版本。播放器隔几分钟读一次；只有这一声回话算数，读到一半的文件不会有这一声。 */
window.fengcaiRelease && window.fengcaiRelease({{ view.release|json }});
