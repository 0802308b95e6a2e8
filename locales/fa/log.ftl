## ثبت وقایع

notice-log-head =
    🔏 مهر ثبت وقایع، { DATE($at) }: تا این لحظه { NUM($count) } رویداد.
    این پیام را نگه دارید یا برای خود بازفرستید؛ اگر کسی بعداً ثبت وقایع را کوتاه یا بازنویسی کند، با همین سطر معلوم می‌شود.

    بررسی در خط فرمان سامانه:
    <code>npm run tahavol -- verify --against "{ LATIN($line) }"</code>
notice-log-key =
    🔑 ثبت وقایع از این پس با کلید { LATIN($key) } مهر می‌شود: { $why }.
    اگر از این کار خبر ندارید، از مسئول نگهداری سامانه بپرسید و مهرهای پیشین را با آنچه هست بسنجید.
log-key-changed = کلید عوض شده است
log-key-lost = کلید پیشین در جای خود نبود

undelivered-kind-log-head = مهر روزانهٔ ثبت وقایع
undelivered-kind-log-head-public = مهر روزانهٔ ثبت وقایع در کانال
undelivered-kind-log-key = خبر کلید تازهٔ ثبت وقایع
